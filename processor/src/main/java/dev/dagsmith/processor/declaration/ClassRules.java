package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks everything in a class that is annotated, but the bodies. */
final class ClassRules {
  private final Elements elements;
  private final TaskRules taskRules;
  private final DagRules dagRules;
  private final ParamRules paramRules;

  ClassRules(Elements elements, Types types) {
    this.elements = elements;
    StoredTypes storedTypes = new StoredTypes(types);
    taskRules = new TaskRules(storedTypes);
    dagRules = new DagRules(elements, storedTypes);
    paramRules = new ParamRules(types, storedTypes);
  }

  void check(TypeElement type, Problems problems) {
    TaskRules.checkIds(type, problems);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      check(method, problems);
    }
    for (ExecutableElement made : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      made.getParameters().forEach(parameter -> ParamRules.checkElsewhere(parameter, problems));
    }
  }

  private void check(ExecutableElement method, Problems problems) {
    List<Marker.Role> roles = new ArrayList<>();
    for (Marker.Role role : Marker.Role.values()) {
      Mirror.find(method, role.annotation())
          .ifPresent(
              mirror -> {
                roles.add(role);
                check(role, method, mirror, problems);
              });
    }
    if (roles.size() > 1) {
      problems.add(
          Problem.at(
              method,
              DeclarationProblem.TWO_ROLES,
              Access.display(method),
              roles.get(0).display(),
              roles.get(1).display()));
    }
    XComRules.check(method, roles, elements, problems);
    if (roles.contains(Marker.Role.DAG)) {
      ParamNames.check(method, problems);
    }
    for (VariableElement parameter : method.getParameters()) {
      if (roles.contains(Marker.Role.DAG)) {
        paramRules.check(parameter, problems);
      } else {
        ParamRules.checkElsewhere(parameter, problems);
      }
    }
  }

  private void check(Marker.Role role, ExecutableElement method, Mirror mirror, Problems problems) {
    SettingsReader reader = new SettingsReader(elements, mirror, problems);
    switch (role) {
      case TASK -> taskRules.check(method, mirror, reader.ofTask(), problems);
      case SENSOR -> {
        taskRules.check(method, mirror, reader.ofSensor(), problems);
        SensorRules.check(method, mirror, reader, problems);
      }
      case DAG -> dagRules.check(method, mirror, reader, problems);
    }
  }
}
