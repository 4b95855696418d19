package dev.dagsmith.processor.lint;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

/** Which pulls are warned about: only those that no edge or step orders, in any construct. */
class PullRulesTest {
  private static final String TASKS =
      """
      package shop;
      import dev.dagsmith.*;
      import java.util.*;
      class Shop {
        static final String KEY = "k";

        @Task static int make(int n) {
          TaskContext.current().push("a", n);
          return n;
        }

        @Task static void step() {}

        @Task static void helped() {
          TaskContext context = TaskContext.current();
          help(context);
        }

        static void help(TaskContext context) {}

        @Task static int take(int n) {
          var each = TaskContext.current().from("make").at(0);%s
          return each.pull("a", Integer.class);
        }
      """;

  private static void check(String warning, String dag) {
    String mark = warning.isEmpty() ? "" : " // expect: [" + warning + "]:43";
    CompileCase.of(TASKS.formatted(mark) + dag + "}\n").check();
  }

  @Test
  void dataOrders() {
    check("", "@Dag static void d(int n) { var a = make(n); take(a + 1); }");
    check("", "@Dag static void d(int n) { int a = n > 1 ? make(n) : 0; take(a); }");
  }

  @Test
  void nothingOrdersTwoValues() {
    check("DAG301", "@Dag static int d(int n) { var a = make(n); var b = take(n); return a + b; }");
  }

  @Test
  void stepsOrderWhatIsAboveAndBelow() {
    check("", "@Dag static int d(int n) { var a = make(n); step(); return take(n) + a; }");
    check("", "@Dag static int d(int n) { var a = make(n); take(n); return a; }");
    check("", "@Dag static int d(int n) { make(n); return take(n); }");
  }

  @Test
  void artifactsArePublishedUnderTheirKeys() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.Artifact;
            import dev.dagsmith.Dag;
            import dev.dagsmith.Task;
            import dev.dagsmith.TaskContext;
            import java.nio.file.Path;
            class Files {
              @Task static void make(Path file) throws java.io.IOException {
                Artifact.write("a.csv", "text/csv", out -> out.write(1));
                Artifact.copyOf(file, "b.csv", "text/csv");
                TaskContext.current().write("c.csv", "text/csv", out -> out.write(1));
              }

              @Task static void take() {
                TaskContext.current().from("make").pull("a.csv", Artifact.class);
                TaskContext.current().from("make").pull("b.csv", Artifact.class);
                TaskContext.current().from("make").pull("c.csv", Artifact.class);
                TaskContext.current().from("make").pull("d.csv", Artifact.class); // expect: [DAG302]:45
              }

              @Dag static void files(Path file) throws java.io.IOException {
                make(file);
                take();
              }
            }
            """)
        .check();
  }

  @Test
  void loopsWaitAsAWhole() {
    check(
        "",
        "@Dag static int d(List<Integer> ns) {"
            + " for (var n : ns) { make(n); } return take(1); }");
    check(
        "DAG301",
        "@Dag static void d(List<Integer> ns) { for (var n : ns) {"
            + " var a = make(n); var b = take(n); if (a > b) { step(); } } }");
  }

  @Test
  void catchAndFinallyComeAfterTheTry() {
    check(
        "",
        "@Dag static void d(int n) { try { var a = make(n); }"
            + " catch (IllegalStateException e) { take(n); } }");
    check("", "@Dag static void d(int n) { try { var a = make(n); } finally { take(n); } }");
  }

  @Test
  void branchesOfParallelDoNotWait() {
    check("DAG301", "@Dag static void d(int n) { Flow.parallel(() -> make(n), () -> take(n)); }");
  }

  @Test
  void aTaskOfADagAroundIsNotJudged() {
    check("", "@Dag static int d(int n) { return take(n); }");
  }

  @Test
  void keysThatAreNoLiteralsMayBeAny() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              static final String KEY = "k";
              @Task static void a() { TaskContext.current().push(KEY, 1); }
              @Task static void b() { TaskContext.current().from("a").find("k", Integer.class); }
              @Dag static void d() { a(); b(); }
            }
            """)
        .check();
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Task static void a() { Help.push(TaskContext.current()); }
              @Task static void b() { TaskContext.current().from("a").find("k", Integer.class); }
              @Dag static void d() { a(); b(); }
            }
            class Help { static void push(TaskContext context) { context.push("k", 1); } }
            """)
        .check();
  }

  @Test
  void aCodeSilences() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Task static int a() { return 1; }
              @SuppressWarnings({"DAG301", "DAG302"})
              @Task static int b() {
                return TaskContext.current().from("a").pull("k", Integer.class);
              }
              @Dag static int d() { return a() + b(); }
            }
            """)
        .check();
  }
}
