package dev.dagsmith.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that loops fill, where a try stands around the loop. */
class ListsInTryTest {
  private static List<Compiled.Word> words(String body) {
    return CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.util.*;
            class Shop {
              @Task static String load(String x) { return x; }
              @Task static void save(List<String> x) {}
              @Dag static void flow(List<String> xs) {
            """
                + body
                + "\n}}\n")
        .compile()
        .words();
  }

  @Test
  void aLoopInTheTryCannotFillAListFromOutside() {
    assertThat(
            words(
                """
                List<String> out = new ArrayList<>();
                try {
                  for (String x : xs) { out.add(load(x)); }
                } catch (RuntimeException e) { }
                save(out);
                """))
        .singleElement()
        .satisfies(word -> assertThat(word.text()).startsWith("[DAG"));
  }

  @Test
  void listAndLoopInTheTry() {
    assertThat(
            words(
                """
                try {
                  List<String> out = new ArrayList<>();
                  for (String x : xs) { out.add(load(x)); }
                  save(out);
                } catch (RuntimeException e) { }
                """))
        .isEmpty();
  }

  @Test
  void tryInTheLoop() {
    assertThat(
            words(
                """
                List<String> out = new ArrayList<>();
                for (String x : xs) {
                  try { out.add(load(x)); } catch (RuntimeException e) { }
                }
                save(out);
                """))
        .isEmpty();
  }
}
