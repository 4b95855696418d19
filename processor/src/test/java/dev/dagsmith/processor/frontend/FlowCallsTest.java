package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

/** What stands in the place of a task, and can't. */
class FlowCallsTest {
  @Test
  void aDagTakesNoSettings() {
    CompileCase.of(
            """
            package shop;

            import dev.dagsmith.*;

            class Shop {
              @Task static int load(int n) { return n; }
              @Task static void tell() {}
              @Dag static int group(int n) { return load(n); }
              @Dag static void steps() { tell(); }

              @Dag static int named() {
                Flow.with("id=first", () -> steps()); // expect: [DAG154]:5
                return Flow.with("retries=2", () -> group(1)); // expect: [DAG154]:12
              }
            }
            """)
        .check();
  }

  @Test
  void theContextOfATaskIsNotThere() {
    CompileCase.of(
            """
            package shop;

            import dev.dagsmith.*;
            import java.util.function.Supplier;

            class Shop {
              @Task static int load(int n) { return n; }

              @Dag static int pulls() {
                int n = load(1);
                return n + TaskContext.current().from("load").pull(Integer.class); // expect: [DAG139]:16
              }

              @Dag static int refers() {
                Supplier<TaskContext> context = TaskContext::current; // expect: [DAG139]:37
                return load(context.get().attempt());
              }
            }
            """)
        .check();
  }

  @Test
  void aSkipAmongFailuresIsNotCaughtEither() {
    CompileCase.of(
            """
            package shop;

            import dev.dagsmith.*;

            class Shop {
              @Task static int load() { return 1; }
              @Task static void tell() {}

              @Dag static void nightly() {
                try {
                  load();
                } catch (IllegalStateException | SkipTask e) { // expect: [DAG142]:38
                  tell();
                }
              }

              @Dag static void all() {
                try {
                  load();
                } catch (Throwable e) {
                  tell();
                }
              }
            }
            """)
        .check();
  }
}
