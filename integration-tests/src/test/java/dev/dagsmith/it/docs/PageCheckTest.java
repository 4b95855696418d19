package dev.dagsmith.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with a fault fails, at its line, with what to do. */
class PageCheckTest {
  private static SmallRepository repository;

  @BeforeAll
  static void open(@TempDir Path directory) throws IOException {
    repository = new SmallRepository(directory);
  }

  private static List<String> faults(String text) throws IOException {
    return repository.faults(text);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    assertThat(
            faults(
                """
                # Page

                [a](other.md#other-things-and-more) [b](#page) [c](other.md#run-it) [d](../pom.xml)
                [e](https://example.com/x) <a id="here"></a>[f](#here)

                | [g](gone.md) | <img src="gone.svg"> |
                | --- | --- |
                | [h](other.md#other) | [i](https:///x) |
                """))
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("docs/page.md:6: The link gone.md leads nowhere"),
            fault -> assertThat(fault).startsWith("docs/page.md:6: The link gone.svg leads nowh"),
            fault ->
                assertThat(fault)
                    .startsWith("docs/page.md:8: The link other.md#other leads to no heading.")
                    .contains("Name one of docs/other.md: other-things-and-more, run-it."),
            fault -> assertThat(fault).startsWith("docs/page.md:8: The link https:///x is no ad"));
  }

  @Test
  void testsThatAreNamedAreThere() throws IOException {
    assertThat(faults("Held by `OrdersTest`, `OrdersTest.sum`\n`OrdersTest.max`, `GoneTest`.\n"))
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("docs/page.md:2: There is no OrdersTest.max."),
            fault -> assertThat(fault).startsWith("docs/page.md:2: There is no test GoneTest."));
  }

  @Test
  void artifactsAreThoseOfTheProject() throws IOException {
    String dependency =
        "```xml\n<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>\n```\n";
    assertThat(faults(dependency.formatted("dev.dagsmith", "shop", "1.2"))).isEmpty();
    assertThat(faults(dependency.formatted("dev.dagsmith", "shop", "1.1")))
        .singleElement()
        .asString()
        .contains("dev.dagsmith:shop has the version 1.2 here, not 1.1.");
    assertThat(faults(dependency.formatted("dev.dagsmith", "gone", "1.2")))
        .singleElement()
        .asString()
        .contains("There is no artifact dev.dagsmith:gone.");
    assertThat(faults("Add `com.h2database:h2:2.4`.\n"))
        .singleElement()
        .asString()
        .contains("com.h2database:h2 has the version 2.5 here, not 2.4.");
    assertThat(faults("```xml\n<a>\n```\n")).singleElement().asString().contains("no XML");
  }

  @Test
  void nothingIsLeftOutSilently() throws IOException {
    assertThat(faults("```\na\n```\n")).singleElement().asString().contains("has no language");
    assertThat(faults("Say:\n\n    ./mvnw\n")).singleElement().asString().contains("no language");
    assertThat(faults("```python\na\n```\n")).singleElement().asString().contains("python is not");
    assertThat(faults("```text\na\n```\n"))
        .singleElement()
        .asString()
        .contains("<!-- not run: WHY");
    assertThat(faults("<!-- not run -->\n```sh\na\n```\n"))
        .singleElement()
        .asString()
        .contains("Nothing says why this is not run.");
    Report listed =
        repository.report("<!-- not run: it needs a server -->\n```sh\nps\n```\n", false);
    assertThat(listed.faults()).isEmpty();
    assertThat(listed.notRun()).containsExactly("docs/page.md:2: ps  (it needs a server)");
  }
}
