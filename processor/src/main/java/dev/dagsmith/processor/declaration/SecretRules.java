package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.problem.XComProblem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Names by which people call what should not be stored as plain text. */
final class SecretRules {
  private static final List<String> ENDINGS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "apikey",
          "accesskey",
          "privatekey",
          "credential",
          "credentials");

  /** A count of tokens is no secret, and neither is the time at which a password was changed. */
  private static final Set<String> TEXTS = Set.of("java.lang.String", "char[]", "byte[]");

  private SecretRules() {}

  /** What a task publishes. */
  static void check(ExecutableElement task, Problems problems) {
    Carried carried = Carried.by(task.getReturnType());
    if (carried.secret() || XComRules.sensitive(task)) {
      return; // it is stored encrypted as a whole
    }
    for (RecordComponentElement each : carried.components()) {
      if (smells(each.getSimpleName().toString(), each.asType())) {
        problems.add(
            Problem.at(
                task,
                XComProblem.SMELLS_SECRET,
                Enclosing.element(each).getSimpleName() + "." + each.getSimpleName(),
                "what " + Access.display(task) + " returns"));
      }
    }
  }

  /** A parameter of a dag. */
  static void check(VariableElement parameter, Problems problems) {
    String name = parameter.getSimpleName().toString();
    if (smells(name, parameter.asType())) {
      problems.add(Problem.at(parameter, XComProblem.SMELLS_SECRET, name, "a parameter of a run"));
    }
  }

  private static boolean smells(String name, TypeMirror type) {
    if (!TEXTS.contains(type.toString())) {
      return false;
    }
    String plain = name.replace("_", "").toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(plain::endsWith);
  }
}
