package dev.dagsmith.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * docs/problems.md is made from the catalogue: {@code -Ddagsmith.regenerate=true} writes it anew.
 */
class ProblemsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "problems.md");

  private static final Map<String, String> AREAS =
      new TreeMap<>(
          Map.of(
              "DAG1", "The body of a dag",
              "DAG2", "Declarations",
              "DAG3", "What passes between tasks",
              "DAG4", "Several declarations together"));

  @Test
  void pageIsUpToDate() throws IOException {
    String page = page();
    if (Boolean.getBoolean("dagsmith.regenerate")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Problems

        <!-- held by: ProblemsPageTest -->

        What the compiler says about dags. Each problem has a code that does not change. Warnings
        are silenced with `@SuppressWarnings("DAG252")` on the method or on a class around it.
        This page is made from the catalogue by a test; the imports of the examples are left out.
        """);
    AREAS.forEach(
        (area, title) -> {
          page.append("\n## ").append(area).append("xx: ").append(title).append("\n");
          Example.kinds()
              .filter(kind -> kind.code().startsWith(area))
              .sorted(Comparator.comparing(ProblemKind::code))
              .forEach(kind -> page.append(section(kind)));
        });
    return page.toString();
  }

  private static String section(ProblemKind kind) {
    boolean warning = kind.severity() == ProblemKind.Severity.WARNING;
    // the heading is the code alone, so that all problems are linked to alike
    String head = "\n### " + kind.code() + "\n\n" + (warning ? "A warning.\n\n" : "");
    return head
        + Example.of(kind)
            .map(example -> withExample(kind, example))
            .orElse(kind.text().replaceAll("\\{\\d}", "…") + " " + kind.fix() + "\n");
  }

  private static String withExample(ProblemKind kind, Example example) {
    String message =
        example.wrongCase().compile().words().stream()
            .filter(word -> word.text().startsWith("[" + kind.code()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(kind + " does not show in its example"))
            .text();
    return "```\n"
        + message
        + "\n```\n\n```java\n"
        + example.shown()
        + "\n```\n\nMended:\n\n```java\n"
        + example.mended().strip()
        + "\n```\n";
  }
}
