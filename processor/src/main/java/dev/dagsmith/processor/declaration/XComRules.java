package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.program.XComOptions;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** What an {@code @XCom} says, and where it may stand. */
final class XComRules {
  private static final String XCOM = "dev.dagsmith.XCom";

  private XComRules() {}

  /** An {@code @XCom} stands where something is published. */
  static void check(ExecutableElement method, List<Marker.Role> roles, Problems problems) {
    if (roles.contains(Marker.Role.TASK) || roles.contains(Marker.Role.SENSOR)) {
      return;
    }
    Mirror.find(method, XCOM)
        .ifPresent(
            mirror ->
                problems.add(
                    Problem.at(
                        mirror.place(),
                        DeclarationProblem.XCOM_WITHOUT_TASK,
                        Access.display(method))));
  }

  /** What is said of the XComs of a task. */
  static XComOptions options(ExecutableElement task) {
    return Mirror.find(task, XCOM)
        .map(
            mirror ->
                new XComOptions(
                    or(mirror.value("backend", String.class), XComOptions.DEFAULT.backend()),
                    or(mirror.value("codec", String.class), XComOptions.DEFAULT.codec()),
                    mirror.texts("readers"),
                    mirror.constant("access").equals("EXCLUSIVE")))
        .orElse(XComOptions.DEFAULT);
  }

  private static String or(@Nullable String said, String otherwise) {
    return said == null ? otherwise : said;
  }
}
