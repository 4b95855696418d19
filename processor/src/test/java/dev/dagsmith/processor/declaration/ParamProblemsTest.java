package dev.dagsmith.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamProblemsTest {
  @Test
  void defaultsThatFitAreTaken() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.math.*;
            import java.net.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            class Shop {
              enum Colour { RED, GREEN }
              record Point(int x) {}

              @Dag
              static void load(
                  @Param(value = "-5", min = -10, max = 0) int a,
                  @Param("9999999999") long b,
                  @Param("1e3") Double c,
                  @Param("0.10") BigDecimal d,
                  @Param("true") boolean e,
                  @Param("x") char f,
                  @Param("RED") Colour g,
                  @Param("/tmp") Path h,
                  @Param("2026-01-31") LocalDate i,
                  @Param("2026-01-31T00:00:00Z") Instant j,
                  @Param("https://example.org") URI k,
                  @Param(value = "abc", pattern = "[a-z]+") String l,
                  @Param("") String m,
                  @Param("[1, 2]") List<Integer> n,
                  @Param(pattern = "x*") String o,
                  @Param(value = "3", max = 4) Optional<Integer> inBounds,
                  @Param("{\\"a\\": [1, -2.5e3], \\"\\\\n\\": [], \\"b\\": null}") Map<String, List<Double>> map,
                  @Param("{\\"x\\": 1}") Point point,
                  @Param("[[]]") int[][] grid,
                  @Param("not JSON") Path path,
                  DataInterval p,
                  RunInfo q) {}
            }
            """)
        .check();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | 1.5 | a whole number",
        "int | 3000000000 | a whole number",
        "byte | 300 | a whole number of a byte",
        "double | one | a number",
        "boolean | yes | true or false",
        "char | xy | one character",
        "java.time.LocalDate | 31.1.2026 | a date",
        "java.util.UUID | 1 | a UUID",
        "java.time.DayOfWeek | MONDAI | one of MONDAY, TUESDAY",
        "java.util.Optional<java.time.DayOfWeek> | MONDAI | one of MONDAY, TUESDAY",
        "double | NaN | a number",
        "java.util.List<Integer> | 1, 2 | a JSON array",
        "java.util.List<Integer> | [1, 2 | a JSON array",
        "int[] | [1,] | a JSON array",
        "int[] | [01] | a JSON array",
        "java.util.Map<String, Integer> | [] | a JSON object",
        "java.util.Map<String, Integer> | {a: 1} | a JSON object",
        "java.util.Map.Entry<String, Integer> | a | JSON",
        "java.time.Duration | soon | a duration",
        "java.time.Instant | 2026-01-31 | an instant"
      })
  void defaultsThatDoNotFitAreRefused(String type, String text, String expected) {
    assertThat(only("@Param(\"" + text + "\") " + type + " value"))
        .startsWith("[DAG230] \"" + text + "\" is not " + expected);
  }

  @Test
  void closeConstantsAreOffered() {
    assertThat(only("@Param(\"MONDAI\") java.time.DayOfWeek day"))
        .contains("Did you mean MONDAY?")
        .endsWith("Write the default of day as on the command line, as in @Param(\"MONDAY\").");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Param(value = \"11\", max = 10) int n | 11 is greater than max = 10",
        "@Param(value = \"0.4\", min = 0.5) double n | 0.4 is less than min = 0.5",
        "@Param(value = \"A\", pattern = \"[a-z]\") String n | \"A\" is not matched by the pattern"
      })
  void defaultsKeepTheirOwnBounds(String parameter, String expected) {
    assertThat(only(parameter)).startsWith("[DAG231] The default " + expected);
  }

  @Test
  void boundsMustLeaveSomethingAndSuitTheType() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.time.*;
            class Shop {
              @Dag
              static void load(
                  @Param(min = 2, max = 1) int a, // expect: [DAG233]:20
                  @Param(min = 1) String b, // expect: [DAG232]:20
                  @Param(max = 1) LocalDate c, // expect: [DAG232]:20
                  @Param(pattern = "[a") String d, // expect: [DAG235]:24
                  @Param(pattern = "a") int e) {} // expect: [DAG234]:24
            }
            """)
        .check();
  }

  @Test
  void parametersAreToldApartOnTheCommandLine() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Dag
              static void sameOption(int httpUrl, int httpURL) {} // expect: [DAG238]:43

              @Dag
              static void dashesAlone(int batchsize, int limit, int batchSize) {} // expect: [DAG238]:57

              @Dag
              static void negated(boolean cache, String noCache) {} // expect: [DAG238]:45

              @Dag
              static void negatedBefore(String noCache, Boolean cache) {} // expect: [DAG238]:53

              @Dag
              static void apart(String cache, String noCache, int a, int b, RunInfo A) {}
            }
            """)
        .check();
    assertThat(only("int batchsize, int batchSize"))
        .isEqualTo(
            "[DAG238] batchSize can't be told from batchsize on the command line: --batchsize and"
                + " --batch-size differ in dashes alone. Give one of them another name.");
  }

  private static String only(String parameter) {
    Compiled compiled =
        CompileCase.of(
                "package shop; import dev.dagsmith.*; class Shop { @Dag static void load("
                    + parameter
                    + ") {} }")
            .compile();
    assertThat(compiled.words()).hasSize(1);
    return compiled.words().get(0).text();
  }
}
