package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.problem.XComProblem;
import dev.dagsmith.processor.program.XComOptions;
import java.util.List;
import java.util.OptionalLong;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What an {@code @XCom} says, and where it may stand. */
final class XComRules {
  private static final String XCOM = "dev.dagsmith.XCom";

  private XComRules() {}

  /** An {@code @XCom} stands where something is published. */
  static void check(
      ExecutableElement method, List<Marker.Role> roles, Elements elements, Problems problems) {
    if (roles.contains(Marker.Role.TASK) || roles.contains(Marker.Role.SENSOR)) {
      Mirror.find(method, XCOM).filter(XComRules::once).ifPresent(each -> agrees(each, problems));
      Mirror.find(method, XCOM)
          .ifPresent(
              each ->
                  new SettingsReader(elements, each, problems)
                      .positiveDuration("ttl", "Write how long they are kept"));
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

  /** What is consumed once has one reader. */
  private static void agrees(Mirror mirror, Problems problems) {
    if (mirror.constant("access").equals("SHARED")) {
      problems.add(
          Problem.at(mirror.place("access"), XComProblem.ONCE_FOR_SEVERAL, "access = SHARED"));
    }
    List<String> readers = mirror.texts("readers");
    if (readers.size() > 1) {
      problems.add(
          Problem.at(
              mirror.place("readers"),
              XComProblem.ONCE_FOR_SEVERAL,
              "readers = " + String.join(", ", readers)));
    }
  }

  private static boolean once(Mirror mirror) {
    return mirror.constant("consume").equals("ONCE");
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
                    mirror.constant("access").equals("EXCLUSIVE") || once(mirror),
                    once(mirror),
                    sensitive(mirror),
                    ttl(mirror)))
        .orElse(XComOptions.DEFAULT);
  }

  private static @Nullable Long ttl(Mirror mirror) {
    String text = mirror.value("ttl", String.class);
    OptionalLong millis = text == null ? OptionalLong.empty() : Durations.millis(text);
    return millis.isPresent() ? (Long) millis.getAsLong() : null;
  }

  /** Whether a task says that its XComs are. */
  static boolean sensitive(ExecutableElement task) {
    return Mirror.find(task, XCOM).filter(XComRules::sensitive).isPresent();
  }

  private static boolean sensitive(Mirror mirror) {
    return Boolean.TRUE.equals(mirror.value("sensitive", Boolean.class));
  }

  private static String or(@Nullable String said, String otherwise) {
    return said == null ? otherwise : said;
  }
}
