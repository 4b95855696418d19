package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Place;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.program.TaskOptions.LabelPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;

/** Reads labels: text with parameters in braces. */
final class Labels {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  private Labels() {}

  /** The label's parts; braces around what is not a parameter of the task stay text. */
  static List<LabelPart> parts(String label, ExecutableElement task) {
    List<String> names = names(task);
    List<LabelPart> parts = new ArrayList<>();
    Matcher braces = BRACES.matcher(label);
    int end = 0;
    while (braces.find()) {
      int argument = names.indexOf(braces.group(1).strip());
      if (argument < 0) {
        continue;
      }
      text(label.substring(end, braces.start()), parts);
      parts.add(new LabelPart("", argument));
      end = braces.end();
    }
    text(label.substring(end), parts);
    return parts;
  }

  /** Reports each pair of braces around what is not a parameter. */
  static void check(String label, ExecutableElement task, Place place, Problems problems) {
    List<String> names = names(task);
    Matcher braces = BRACES.matcher(label);
    while (braces.find()) {
      String name = braces.group(1).strip();
      if (!names.contains(name)) {
        problems.add(
            Problem.at(
                    place,
                    DeclarationProblem.BAD_LABEL,
                    braces.group(),
                    task.getSimpleName() + "(..)",
                    names.isEmpty() ? "it has none" : String.join(", ", names))
                .didYouMean(name, names));
      }
    }
  }

  private static void text(String text, List<LabelPart> parts) {
    if (!text.isEmpty()) {
      parts.add(new LabelPart(text, -1));
    }
  }

  private static List<String> names(ExecutableElement task) {
    return task.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
  }
}
