package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.declaration.Declarations.Hidden;
import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** What a {@code @Dag} method must be like. */
final class DagRules {
  private final Elements elements;
  private final StoredTypes storedTypes;

  DagRules(Elements elements, StoredTypes storedTypes) {
    this.elements = elements;
    this.storedTypes = storedTypes;
  }

  void check(ExecutableElement dag, Mirror mirror, SettingsReader reader, Problems problems) {
    checkShape(dag, problems);
    checkAccess(dag, problems);
    storedTypes
        .wrongIfAnyVariableFits(dag.getReturnType())
        .ifPresent(
            reason ->
                problems.add(
                    Problem.at(
                        dag,
                        DeclarationProblem.DAG_VALUE_NOT_STORABLE,
                        Access.display(dag),
                        Simple.name(dag.getReturnType()),
                        reason)));
    reader.ofDag();
    reader.id();
    reader.count("maxActiveTasks");
    reader.positiveDuration("retention", "Write how long its runs are kept");
    checkTexts(mirror, problems);
  }

  static boolean hasBody(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.ABSTRACT)
        && !method.getModifiers().contains(Modifier.NATIVE);
  }

  private static void checkShape(ExecutableElement dag, Problems problems) {
    String name = Access.display(dag);
    TypeElement owner = Enclosing.type(dag);
    Set<Modifier> modifiers = dag.getModifiers();
    boolean isStatic = modifiers.contains(Modifier.STATIC);
    if (!hasBody(dag)) {
      String why = modifiers.contains(Modifier.NATIVE) ? "native" : "abstract";
      problems.add(Problem.at(dag, DeclarationProblem.NO_BODY, name, why));
    }
    if (!dag.getTypeParameters().isEmpty()) {
      problems.add(Problem.at(dag, DeclarationProblem.GENERIC_DAG, name));
    } else if (!isStatic && !owner.getTypeParameters().isEmpty()) {
      problems.add(Problem.at(dag, DeclarationProblem.GENERIC_DAG, owner.getSimpleName()));
    }
    if (!isStatic && Enclosing.isInner(owner)) {
      problems.add(Problem.at(dag, DeclarationProblem.INNER_CLASS, name, owner.getSimpleName()));
    }
    if (dag.isVarArgs()) {
      problems.add(Problem.at(dag, DeclarationProblem.VARARGS, name));
    }
  }

  private void checkAccess(ExecutableElement dag, Problems problems) {
    PackageElement from = elements.getPackageOf(dag);
    Optional<Hidden> itself = Access.hidden(dag, from);
    itself.ifPresent(hidden -> problems.add(hidden(dag, dag, hidden)));
    if (itself.isEmpty()) {
      Stream.concat(Stream.of(dag.getReturnType()), dag.getThrownTypes().stream())
          .flatMap(type -> Access.hidden(type, from).stream())
          .findFirst()
          .ifPresent(hidden -> problems.add(hidden(dag, dag, hidden)));
      for (VariableElement parameter : dag.getParameters()) {
        Access.hidden(parameter.asType(), from)
            .ifPresent(hidden -> problems.add(hidden(parameter, dag, hidden)));
      }
    }
  }

  private static Problem hidden(Element at, ExecutableElement dag, Hidden hidden) {
    return Problem.at(
        at,
        DeclarationProblem.DAG_NOT_ACCESSIBLE,
        dag.getSimpleName(),
        hidden.element().equals(dag) ? "it" : Access.display(hidden.element()),
        hidden.advice());
  }

  private static void checkTexts(Mirror mirror, Problems problems) {
    String className = mirror.value("className", String.class);
    if (className != null && !Names.isClassName(className)) {
      problems.add(
          Problem.at(mirror.place("className"), DeclarationProblem.BAD_CLASS_NAME, className));
    }
    String schedule = mirror.value("schedule", String.class);
    if (schedule != null) {
      Schedules.wrong(schedule)
          .ifPresentOrElse(
              reason ->
                  problems.add(
                      Problem.at(
                              mirror.place("schedule"),
                              DeclarationProblem.BAD_SCHEDULE,
                              schedule,
                              reason)
                          .didYouMean(schedule, Schedules.PRESETS)),
              () -> checkStartIsThere(mirror, schedule, problems));
    }
    String start = mirror.value("start", String.class);
    if (start != null && !Schedules.isDate(start)) {
      problems.add(Problem.at(mirror.place("start"), DeclarationProblem.BAD_START, start));
    }
  }

  private static void checkStartIsThere(Mirror mirror, String schedule, Problems problems) {
    if (!mirror.says("start")) {
      problems.add(Problem.at(mirror.place("schedule"), DeclarationProblem.NO_START, schedule));
    }
  }
}
