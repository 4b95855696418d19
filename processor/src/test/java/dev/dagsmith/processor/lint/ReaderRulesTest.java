package dev.dagsmith.processor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

/** Who uses a value that only some may read, wherever it passes through. */
class ReaderRulesTest {
  private static final String START =
      """
      package shop;
      import dev.dagsmith.*;
      import java.util.*;
      class Shop {
        @Task @XCom(readers = "load") static int make(int n) { return n; }
        @Task @XCom(access = XCom.Access.EXCLUSIVE) static int once(int n) { return n; }
        @Task @XCom(readers = "load") static List<Integer> list(int n) { return List.of(n); }
        @Task static void load(int n) {}
        @Task static int other(int n) { return n; }
        @Task static void pulls() { TaskContext.current().from("once").pull(Integer.class); }
      """;

  private static void check(String dag) {
    CompileCase.of(START + dag + "}\n").check();
  }

  @Test
  void glueJoinsAndLoopsPassAValueOn() {
    check(
        """
        @Dag static void glue(int n) { var a = make(n); var b = a + 1; load(b); }
        @Dag static void join(int n) { int a = 0; if (n > 1) { a = make(n); } load(a); }
        @Dag static void loop(int n) { for (var a : list(n)) { load(a); } }
        @Dag static void collected(List<Integer> ns) {
          var all = new ArrayList<Integer>();
          for (var n : ns) { all.add(make(n)); }
          load(all.size());
        }
        @Dag static void again(int n) { var a = make(n); load(a); load(a); }
        """);
  }

  @Test
  void whatElseUsesItIsRefused() {
    check(
        """
        @Dag static void glue(int n) {
          var a = make(n); // expect: [DAG311]:11
          load(a);
          other(a + 1);
        }
        @Dag static void loop(int n) {
          for (var a : list(n)) { other(a); } // expect: [DAG311]:16
          load(1);
        }
        @Dag static int result(int n) {
          load(1);
          return make(n); // expect: [DAG311]:10
        }
        @Dag static void condition(int n) {
          load(1);
          if (make(n) > 1) { load(2); } // expect: [DAG311]:7
        }
        """);
  }

  @Test
  void anExclusiveValueHasOneReader() {
    check(
        """
        @Dag static void wired(int n) { load(once(n)); }
        @Dag static void pulled(int n) { once(n); pulls(); }
        @Dag static void nobody(int n) {
          once(n); // expect: [DAG312]:3
        }
        @Dag static void both(int n) {
          load(once(n)); // expect: [DAG312]:8
          pulls();
        }
        @Dag static int result(int n) {
          return once(n); // expect: [DAG312]:10
        }
        """);
  }

  @Test
  void theGeneratedClassNamesTheReaders() {
    String generated =
        CompileCase.of(START + "@Dag static void d(int n) { load(once(n)); load(make(n)); } }\n")
            .check()
            .text("shop/DDag.java");
    assertThat(generated.split("\\.readers\\(\"load\"\\)", -1)).hasSize(2);
    assertThat(generated).contains("settings()");
  }
}
