package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What a {@code @Task} must be like, and the tasks of a class together. */
final class TaskRules {
  private final StoredTypes storedTypes;

  TaskRules(StoredTypes storedTypes) {
    this.storedTypes = storedTypes;
  }

  void check(ExecutableElement task, Mirror mirror, Settings settings, Problems problems) {
    if (!Boolean.FALSE.equals(settings.push())) {
      checkValue(task, problems);
      BulkRules.check(task, problems);
      SecretRules.check(task, problems);
    }
    String label = settings.label();
    if (label != null) {
      Labels.check(label, task, mirror.place("label"), problems);
    }
    Long delay = settings.retry().delayMillis();
    Long longest = settings.retry().maxDelayMillis();
    if (delay != null && longest != null && longest < delay) {
      problems.add(
          Problem.at(
              mirror.place("maxRetryDelay"),
              DeclarationProblem.SHORT_MAX_DELAY,
              Durations.display(longest),
              Durations.display(delay)));
    }
  }

  private void checkValue(ExecutableElement task, Problems problems) {
    TypeMirror type = task.getReturnType();
    storedTypes
        .wrongIfAnyVariableFits(type)
        .ifPresent(
            reason ->
                problems.add(
                    Problem.at(
                        task,
                        DeclarationProblem.TASK_VALUE_NOT_STORABLE,
                        Access.display(task),
                        Simple.name(type),
                        reason)));
  }

  /** No two tasks or sensors of a class are given one id; overloads are tasks of one name. */
  static void checkIds(TypeElement type, Problems problems) {
    Map<String, ExecutableElement> taken = new HashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      for (Marker.Role role : List.of(Marker.Role.TASK, Marker.Role.SENSOR)) {
        Mirror.find(method, role.annotation()).ifPresent(m -> checkId(method, m, taken, problems));
      }
    }
  }

  private static void checkId(
      ExecutableElement method,
      Mirror mirror,
      Map<String, ExecutableElement> taken,
      Problems problems) {
    String id = mirror.value("id", String.class);
    if (id == null) {
      return;
    }
    Element other = taken.putIfAbsent(id, method);
    if (other != null) {
      problems.add(
          Problem.at(
              mirror.place("id"), DeclarationProblem.DUPLICATE_ID, id, Access.display(other)));
    }
  }
}
