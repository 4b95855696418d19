package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

/** Lists that loops fill, where a try or a branch of Flow.parallel stands around the loop. */
class ListsInTryTest {
  private static void check(String body) {
    CompileCase.of(
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
        .check();
  }

  @Test
  void aLoopInTheTryCannotFillAListFromOutside() {
    check(
        """
        List<String> out = new ArrayList<>();
        try {
          for (String x : xs) { out.add(load(x)); } // expect: [DAG138]:25
          xs.forEach(x -> out.add(load(x))); // expect: [DAG138]:19
          xs.stream().map(Shop::load).forEach(out::add); // expect: [DAG138]:39
        } catch (RuntimeException e) { }
        for (String x : xs) { out.add(load(x)); }
        save(out);
        """);
  }

  @Test
  void norCanItFromAnOuterTry() {
    check(
        """
        List<String> out = new ArrayList<>();
        try {
          try {
            for (String x : xs) { out.add(load(x)); } // expect: [DAG138]:27
          } catch (RuntimeException e) { throw e; }
        } catch (RuntimeException e) { }
        save(out);
        """);
  }

  @Test
  void norWhereTheFailureLeavesTheListInSight() {
    check(
        """
        List<String> out = new ArrayList<>();
        for (String y : xs) {
          try {
            for (String x : xs) { out.add(load(x)); } // expect: [DAG138]:27
          } catch (RuntimeException e) { continue; }
        }
        xs.forEach(y -> {
          try {
            for (String x : xs) { out.add(load(x)); } // expect: [DAG138]:27
          } catch (RuntimeException e) { return; }
        });
        try {
          for (String x : xs) { out.add(load(x)); } // expect: [DAG138]:25
        } finally { save(out); } // expect: [DAG136]:18
        save(out);
        """);
  }

  @Test
  void aCatchClauseThatThrowsOrReturnsHidesTheList() {
    check(
        """
        List<String> out = new ArrayList<>();
        try {
          for (String x : xs) { out.add(load(x)); }
        } catch (IllegalStateException e) {
          throw new RuntimeException(e);
        } catch (RuntimeException e) {
          return;
        } finally {
          load("last");
        }
        save(out);
        """);
  }

  @Test
  void listAndLoopInTheTry() {
    check(
        """
        try {
          List<String> out = new ArrayList<>();
          for (String x : xs) { out.add(load(x)); }
          save(out);
        } catch (RuntimeException e) { }
        """);
  }

  @Test
  void tryInTheLoop() {
    check(
        """
        List<String> out = new ArrayList<>();
        for (String x : xs) {
          try {
            out.add(xs.stream().map(y -> load(y)).toList().get(0));
            xs.forEach(y -> load(y));
          } catch (RuntimeException e) { }
        }
        save(out);
        """);
  }

  @Test
  void branchesOfParallel() {
    check(
        """
        List<String> out = new ArrayList<>();
        Flow.parallel(
            () -> { for (String x : xs) { out.add(load(x)); } }, // expect: [DAG138]:35
            () -> load("b"));
        save(out);
        """);
  }
}
