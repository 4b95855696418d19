package dev.dagsmith.it.docs;

import static dev.dagsmith.it.docs.SmallRepository.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page whose Java, consoles or drawings are wrong fails, and can be written anew. */
class PageCodeTest {
  private static SmallRepository repository;

  @BeforeAll
  static void open(@TempDir Path directory) throws IOException {
    repository = new SmallRepository(directory);
  }

  private static List<String> faults(String text) throws IOException {
    return repository.faults(text);
  }

  @Test
  void javaCompiles() throws IOException {
    assertThat(faults(SHOP)).isEmpty();
    assertThat(faults(SHOP.replace("return day.length();", "return day;")))
        .singleElement()
        .asString()
        .startsWith("docs/page.md:12: This Java does not compile: incompatible types");
    assertThat(faults("A warning:\n\n" + SHOP.replace("day.length()", "(int) day.length()")))
        .singleElement()
        .asString()
        .startsWith("docs/page.md:14: This Java does not compile: ")
        .contains("redundant cast");
  }

  @Test
  void aFragmentSaysWhereItStands() throws IOException {
    String fragment = "```java\n@Task\nstatic int count(int n) { .. }\n```\n";
    assertThat(faults(fragment))
        .singleElement()
        .asString()
        .startsWith("docs/page.md:1: This Java is a fragment")
        .contains("Write <!-- in: TEMPLATE --> above it");
    assertThat(faults("<!-- in: Members -->\n" + fragment)).isEmpty();
    assertThat(faults("<!-- in: Members -->\n" + fragment.replace("int n", "Int n")))
        .singleElement()
        .asString()
        .startsWith("docs/page.md:4: This Java does not compile");
    assertThat(faults("<!-- in: Nowhere -->\n" + fragment))
        .singleElement()
        .asString()
        .contains("no template Nowhere", "Members");
  }

  @Test
  void aPartOfASourceIsThatPart() throws IOException {
    String part =
        "<!-- from: shop/Orders.java#count -->\n```java\n@Deprecated\nint count() {\n  return %d;\n}\n```\n";
    assertThat(faults(part.formatted(3))).isEmpty();
    assertThat(faults(part.formatted(4)))
        .singleElement()
        .asString()
        .startsWith("docs/page.md:2: This is not what stands in shop/Orders.java#count.")
        .contains("return 3;", "-Ddagsmith.regenerate=true");
    assertThat(repository.report(part.formatted(4), true).rewritten()).isEqualTo(part.formatted(3));
    assertThat(faults(part.formatted(3).replace("#count", "#gone")))
        .singleElement()
        .asString()
        .contains("Nothing in shop/Orders.java#gone has this name.");
  }

  @Test
  void theCompilerSaysWhatThePageSays() throws IOException {
    String wrong =
        "<!-- error: DAG101 -->\n"
            + SHOP.replace(
                "    return count", "    System.out.println(count(day));\n    return count");
    String message = "\n<!-- message -->\n```text\nno\n```\n";
    assertThat(faults(wrong)).isEmpty();
    assertThat(faults("<!-- error: DAG101 -->\n" + SHOP))
        .singleElement()
        .asString()
        .contains("The compiler was to say DAG101 and nothing else, but said nothing.");
    assertThat(faults(wrong + message))
        .singleElement()
        .asString()
        .contains("The compiler says something else.", "Shop.java:16: error: [DAG101]");
    assertThat(faults(repository.report(wrong + message, true).rewritten())).isEmpty();
  }

  @Test
  void consolesPrintWhatThePageShows() throws IOException {
    String console =
        "\n```console\n$ java -cp ... shop.DailyDag --day monday\n6\n"
            + "$ java -cp ... shop.DailyDag runs\n"
            + "RUN                                  STATE    STARTED               DURATION\n"
            + "manual__2026-12-01T02:50:31.146265Z  success  2026-12-01T02:50:31Z  43 ms\n```\n";
    assertThat(faults(SHOP + console)).isEmpty();
    String other = SHOP + console.replace("\n6\n", "\n7\n");
    assertThat(faults(other))
        .singleElement()
        .asString()
        .startsWith("docs/page.md:22: The commands print something else.")
        .contains("--day monday\n    6\n");
    assertThat(repository.report(other, true).rewritten()).isEqualTo(SHOP + console);
  }

  @Test
  void aCommandThatFailsIsShownWithWhatItSaid() throws IOException {
    String failing = "\n```console\n$ java -cp ... shop.DailyDag --dy monday\n```\n";
    assertThat(faults(SHOP + failing))
        .singleElement()
        .asString()
        .startsWith("docs/page.md:23: The command ended with 2 and said: error: ")
        .contains("<!-- stderr -->");
    String shown =
        "<!-- stderr -->\n```console\n$ java -cp ... shop.DailyDag --dy monday\n..\n"
            + "$ echo $?\n2\n```\n";
    assertThat(faults(SHOP + shown)).isEmpty();
    assertThat(faults("```console\n$ ./gone\n```\n"))
        .singleElement()
        .asString()
        .contains("This can't be run here", "Write <!-- not run: WHY -->");
  }

  @Test
  void drawingsAreThoseOfTheDag() throws IOException {
    String drawing = "\n<!-- graph: shop.DailyDag -->\n```text\nno\n```\n";
    assertThat(faults(SHOP + drawing))
        .singleElement()
        .asString()
        .contains("This is not the graph of shop.DailyDag.", "└─ return count(day)");
    assertThat(faults(repository.report(SHOP + drawing, true).rewritten())).isEmpty();
    assertThat(faults(SHOP + drawing.replace("Daily", "Weekly")))
        .singleElement()
        .asString()
        .contains("There is no class shop.WeeklyDag in the Java above.");
  }

  @Test
  void outcomesAreThoseOfTheRun() throws IOException {
    String shop =
        SHOP.replace("day.isEmpty()", "\"count\".equals(System.getProperty(\"docs.fails\"))");
    String outcome = "\n<!-- fails: count in shop.DailyDag --day monday -->\n```text\n%s```\n";
    String right = "failed           count\nthe run          failed: no day\n";
    assertThat(faults(shop + outcome.formatted(right))).isEmpty();
    assertThat(faults(shop + outcome.formatted("success          count\n")))
        .singleElement()
        .asString()
        .contains(
            "This is not what becomes of count in shop.DailyDag", right.strip().split("\n")[0]);
    assertThat(faults(shop + outcome.formatted(right).replace(" in", "")))
        .singleElement()
        .asString()
        .contains("Write <!-- fails: TASK in CLASS");
  }
}
