package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.view.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Parameters of a dag must be told apart on the command line. */
final class ParamNames {
  private ParamNames() {}

  /** Reports each parameter that can't be told from one before it. */
  static void check(ExecutableElement dag, Problems problems) {
    List<VariableElement> before = new ArrayList<>();
    for (VariableElement parameter : dag.getParameters()) {
      if (ParamReader.injected(parameter.asType())) {
        continue;
      }
      for (VariableElement other : before) {
        Optional<String> same = same(other, parameter);
        if (same.isPresent()) {
          problems.add(
              Problem.at(
                  parameter,
                  DeclarationProblem.SAME_OPTION,
                  name(parameter),
                  name(other),
                  same.get()));
          break;
        }
      }
      before.add(parameter);
    }
  }

  private static Optional<String> same(VariableElement one, VariableElement other) {
    String first = OptionName.of(name(one));
    String second = OptionName.of(name(other));
    if (first.equals(second)) {
      return Optional.of("both are " + first);
    }
    if (plain(first).equals(plain(second))) {
      return Optional.of(first + " and " + second + " differ in dashes alone");
    }
    return negates(second, one, first).or(() -> negates(first, other, second));
  }

  /** {@code --no-cache} says false to the flag {@code --cache}. */
  private static Optional<String> negates(String option, VariableElement flag, String name) {
    boolean isFlag =
        flag.asType().getKind() == TypeKind.BOOLEAN
            || flag.asType().toString().equals("java.lang.Boolean");
    return isFlag && option.equals("--no-" + name.substring(2))
        ? Optional.of(option + " says false to " + name)
        : Optional.empty();
  }

  private static String plain(String option) {
    return option.toLowerCase(Locale.ROOT).replace("-", "");
  }

  private static String name(VariableElement parameter) {
    return parameter.getSimpleName().toString();
  }
}
