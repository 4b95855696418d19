package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a {@code @Sensor} must be like, its settings of a task aside. */
final class SensorRules {
  private static final long MINUTE = 60_000;

  private SensorRules() {}

  static void check(
      ExecutableElement sensor, Mirror mirror, SettingsReader reader, Problems found) {
    TypeMirror type = sensor.getReturnType();
    if (type.getKind() != TypeKind.BOOLEAN
        && type.getKind() != TypeKind.ERROR
        && !isOptional(type)
        && !isNamed(type, "java.lang.Boolean")) {
      found.add(
          Problem.at(
              sensor,
              DeclarationProblem.BAD_SENSOR_TYPE,
              sensor.getSimpleName(),
              type.getKind() == TypeKind.VOID ? "nothing" : type));
    }
    Long interval = reader.positiveDuration("interval", "Write a time between polls");
    Long timeout = reader.positiveDuration("timeout", "Write how long to poll");
    if (timeout != null && (interval == null ? MINUTE : interval) >= timeout) {
      found.add(
          Problem.at(
              mirror.place("timeout"),
              DeclarationProblem.POLLS_ONCE,
              sensor.getSimpleName(),
              Durations.display(interval == null ? MINUTE : interval),
              Durations.display(timeout)));
    }
  }

  /** Whether the type is an {@code Optional}. */
  static boolean isOptional(TypeMirror type) {
    return isNamed(type, "java.util.Optional");
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
  }
}
