package dev.dagsmith.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body with an error of the compiler's own shows that alone, once. */
class CompilerErrorsTest {
  private static List<Compiled.Word> words(String body) {
    return CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Task static String load() { return ""; }
              @Task static void save(String x) {}
              @Dag static void flow() {
            """
                + body
                + "\n}}\n")
        .compile()
        .words();
  }

  @Test
  void unknownNames() {
    assertThat(words("save(load()); System.out.println(missing); save(unknown(load()));"))
        .hasSize(2)
        .allSatisfy(word -> assertThat(word.text()).startsWith("cannot find symbol"));
  }

  @Test
  void wrongTypes() {
    assertThat(words("int x = load(); System.out.println(x);"))
        .singleElement()
        .satisfies(word -> assertThat(word.text()).startsWith("incompatible types"));
  }

  @Test
  void noValue() {
    assertThat(words("var x = save(load());")).hasSize(1);
  }

  @Test
  void severalProblemsAtOnce() {
    assertThat(words("System.out.println(load()); while (true) { } "))
        .extracting(Compiled.Word::line)
        .hasSize(2);
  }

  @Test
  void taskOfAnObjectWhoseTypeIsNotKnownBeforehand() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.util.*;
            import java.util.stream.*;
            class Shop {
              record Worker(String name) {
                @Task String work() { return name; }
              }
              @Task static void save(String x) {}
              @Dag static void flow(List<Worker> all) {
                save(all.stream().collect(Collectors.toMap(w -> w.name(), w -> w)).get("a").work()); // expect: [DAG161]:10
              }
            }
            """)
        .check();
    assertThat(words("save(missing.get().work());"))
        .singleElement()
        .satisfies(word -> assertThat(word.text()).startsWith("cannot find symbol"));
  }
}
