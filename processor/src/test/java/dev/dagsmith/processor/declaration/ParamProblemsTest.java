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
        "java.time.DayOfWeek | MONDAI | one of MONDAY, TUESDAY"
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
