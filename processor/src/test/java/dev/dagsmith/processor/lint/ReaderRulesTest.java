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
        @Task @XCom(consume = XCom.Consume.ONCE) static int ticket(int n) { return n; }
        @Task @XCom(consume = XCom.Consume.ONCE) static List<Integer> book(int n) { return List.of(n); }
        @Task static void load(int n) {}
        @Task static int other(int n) { return n; }
        @Task static void pulls() { TaskContext.current().from("once").pull(Integer.class); }
        @Task static void takes() { TaskContext.current().from("ticket").pull(Integer.class); }
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
  void whatIsConsumedOnceHasOneCallThatReadsIt() {
    check(
        """
        @Dag static void wired(int n) { load(ticket(n)); }
        @Dag static void glue(int n) { var a = ticket(n); var b = a + 1; load(b + a); }
        @Dag static void within(List<Integer> ns) { for (var n : ns) { load(ticket(n)); } }
        @Dag static void branch(int n) {
          int a = 0;
          if (n > 1) { a = ticket(n); }
          load(a);
        }
        @Dag static void collected(List<Integer> ns) {
          var all = new ArrayList<Integer>();
          for (var n : ns) { all.add(ticket(n)); }
          load(all.size());
        }
        @Dag static void pulled(int n) { ticket(n); takes(); }
        @Dag static void raced(int n, List<Integer> ns) {
          ticket(n);
          for (var each : ns) { takes(); }
        }
        @Dag static void twice(int n) {
          var a = ticket(n); // expect: [DAG312]:11
          load(a);
          load(a);
        }
        @Dag static void nobody(int n) {
          ticket(n); // expect: [DAG312]:3
        }
        @Dag static int result(int n) {
          return ticket(n); // expect: [DAG312]:10
        }
        @Dag static void condition(int n) {
          if (ticket(n) > 1) { load(2); } // expect: [DAG312]:7
        }
        @Dag static void group(int n) {
          wired(ticket(n)); // expect: [DAG312]:9
        }
        """);
  }

  @Test
  void whatIsConsumedOnceIsReadInNoLoopThatItIsOutsideOf() {
    check(
        """
        @Dag static void captured(int n, List<Integer> ns) {
          var a = ticket(n); // expect: [DAG313]:11
          for (var each : ns) { load(a + each); }
        }
        @Dag static void nested(List<Integer> ns) {
          for (var n : ns) {
            var a = ticket(n); // expect: [DAG313]:13
            for (var each : ns) { load(a + each); }
          }
        }
        @Dag static void joined(int n, List<Integer> ns) {
          int a = 0;
          if (n > 1) { a = ticket(n); } // expect: [DAG313]:20
          for (var each : ns) { load(a + each); }
        }
        @Dag static void stream(int n, List<Integer> ns) {
          var a = ticket(n); // expect: [DAG313]:11
          ns.stream().forEach(each -> load(a));
        }
        @Dag static void elements(int n) {
          for (var each : book(n)) { load(each); } // expect: [DAG313]:19
        }
        @Dag static void siblings(List<Integer> ns) {
          var all = new ArrayList<Integer>();
          for (var n : ns) { all.add(ticket(n)); } // expect: [DAG313]:30
          for (var n : ns) { load(all.get(0)); }
        }
        """);
  }

  @Test
  void whatIsConsumedOnceIsUsedBesideNobody() {
    check(
        """
        @Dag static void beside(int n) {
          var a = ticket(n); // expect: [DAG315]:11
          int b = a / n;
          load(a);
        }
        @Dag static void pulled(int n) {
          var a = ticket(n); // expect: [DAG315]:11
          int b = a / n;
          takes();
        }
        """);
  }

  @Test
  void whatIsConsumedOnceIsForOne() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Task @XCom(consume = XCom.Consume.ONCE, readers = {"a", "b"}) // expect: [DAG314]:54
              static int one(int n) { return n; }
              @Task @XCom(consume = XCom.Consume.ONCE, access = XCom.Access.EXCLUSIVE, readers = "a")
              static int two(int n) { return n; }
            }
            """)
        .check();
  }

  @Test
  void theGeneratedClassNamesTheReaders() {
    String generated =
        CompileCase.of(START + "@Dag static void d(int n) { load(once(n)); load(make(n)); } }\n")
            .check()
            .text("shop/DDag.java");
    assertThat(generated.split("\\.readers\\(\"load\"\\)", -1)).hasSize(2);
    assertThat(generated).contains("settings()");
    assertThat(
            CompileCase.of(START + "@Dag static void d(int n) { load(ticket(n)); } }\n")
                .check()
                .text("shop/DDag.java"))
        .contains(".readers(\"load\").once()");
  }
}
