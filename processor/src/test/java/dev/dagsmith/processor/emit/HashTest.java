package dev.dagsmith.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A graph's version changes when, and only when, the graph does. */
class HashTest {
  private static final Pattern HASH = Pattern.compile("\"hash\": \"(\\w+)\"");
  private static final String SOURCE =
      """
      package shop;
      import dev.dagsmith.*;
      import java.util.*;
      class Shop {
        @Task static int fetch(int n) { return n; }
        @Task static void print(Object o) {}
        /** Docs. */
        @Dag static int flow(List<Integer> ns, int limit) {
          var x = fetch(1);
          int total = x + limit;
          for (var n : ns) {
            print(n + total);
          }
          if (total > 3 && x < 9) {
            total = fetch(total);
          }
          try {
            print("sum " + total);
          } catch (IllegalStateException e) {
            print(e.getMessage());
          }
          return total;
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "renamed local | total | whole",
        "renamed element | var n : ns | var each : ns",
        "renamed failure | \\be\\b | failed",
        "comment | int total | /* the total */ int total",
        "formatting | x \\+ limit | x+limit",
        "broken line | total > 3 && | total > 3 &&NEWLINE",
        "moved | /\\*\\* Docs. \\*/ | NEWLINE NEWLINE",
        "docs | Docs | Other docs",
        "retries | @Task static int | @Task(retries = 3) static int",
      })
  void staysTheSame(String what, String from, String to) {
    String changed = SOURCE.replaceAll(from, to.replace("NEWLINE", "\n"));
    if (what.startsWith("renamed element")) {
      changed = changed.replace("print(n + ", "print(each + ");
    }
    assertThat(changed).isNotEqualTo(SOURCE);
    assertThat(hash(changed)).as(what).isEqualTo(hash(SOURCE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "constant argument | fetch\\(1\\) | fetch(2)",
        "another step | return total | print(1); return total",
        "condition | total > 3 | total > 4",
        "text in a string | sum | Sum",
        "caught class | IllegalStateException | IllegalArgumentException",
        "order of operands | x \\+ limit | limit + x",
        "parameter | int limit | long limit",
        "id | @Task static int | @Task(id = \"get\") static int",
      })
  void changes(String what, String from, String to) {
    String changed = SOURCE.replaceAll(from, to);
    if (what.startsWith("parameter")) {
      changed = changed.replace("int total = x + limit", "int total = x + (int) limit");
    }
    assertThat(changed).isNotEqualTo(SOURCE);
    assertThat(hash(changed)).as(what).isNotEqualTo(hash(SOURCE));
  }

  private static String hash(String source) {
    Compiled compiled = CompileCase.of(source).compile();
    assertThat(compiled.words()).isEmpty();
    Matcher hash = HASH.matcher(compiled.text("META-INF/dagsmith/shop.FlowDag.json"));
    assertThat(hash.find()).isTrue();
    return hash.group(1);
  }
}
