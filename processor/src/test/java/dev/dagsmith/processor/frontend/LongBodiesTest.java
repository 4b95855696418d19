package dev.dagsmith.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Long and deep bodies: what is generated grows with the source and not with its square, and what
 * would double with each level ends at all.
 */
class LongBodiesTest {
  private static Compiled compile(String body) {
    return CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.util.*;
            class Shop {
              record Row(String name) {}
              @Task static int number() { return 1; }
              @Task static String text() { return ""; }
              @Task static Row row() { return null; }
              @Task static String clean(String x) { return x; }
              @Task static void use(Object x) {}
              @Dag static void flow(List<String> names) {
            """
                + body
                + "\n}}\n",
            """
            package shop;
            class Pick {
              static <T> T one(T first, int second) { return first; }
              static <T> T one(T first, String second) { return first; }
            }
            """)
        .compile();
  }

  private static String chain(String operand, String operator, int count) {
    return "use(" + String.join(" " + operator + " ", Collections.nCopies(count, operand)) + ");";
  }

  @ParameterizedTest
  @CsvSource({"number(),+", "number(),/", "row() + text(),+"})
  void operationsAreWrittenOnce(String operand, String operator) {
    int few = generated(chain(operand, operator, 30));
    int many = generated(chain(operand, operator, 120));
    assertThat(many).isLessThan(5 * few);
  }

  private static int generated(String body) {
    Compiled compiled = compile(body);
    assertThat(compiled.words()).isEmpty();
    return compiled.text("shop/FlowDag.java").length();
  }

  @Test
  void whatJavacReadsIsNotTooDeep() {
    assertThat(compile(chain("number()", "+", 400)).words()).isEmpty();
  }

  @Test
  void operationsThatCannotFailAreOneExpression() {
    assertThat(compile(chain("number()", "+", 3)).text("shop/FlowDag.java"))
        .contains("use((int) in.<Integer>get(\"number\") + (int)")
        .doesNotContain("ValueNode");
    assertThat(compile(chain("number()", "/", 3)).text("shop/FlowDag.java")).contains("ValueNode");
  }

  @Test
  void argumentsOfOverloadedGenericMethodsAreTypedOnce() {
    int depth = 25;
    String nested = "Pick.one(".repeat(depth) + "text()" + ", 1)".repeat(depth);
    assertThat(compile("use(" + nested + ".length());").words()).isEmpty();
  }

  @Test
  void manyLoopsFillOneList() {
    String loop = "for (var name : names) { var cleaned = clean(name); all.add(cleaned); }\n";
    assertThat(compile("var all = new ArrayList<String>();\n" + loop.repeat(60) + "use(all);"))
        .satisfies(compiled -> assertThat(compiled.words()).isEmpty());
  }
}
