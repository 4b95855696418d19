package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.testing.CompileCase;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every task of a dag has a constant, of the type that its method returns. */
class TaskClassTest {
  @Test
  void eachSaysWhatItsMethodReturns() {
    CompileCase.of(
            """
            package shop;

            import dev.dagsmith.*;
            import java.nio.file.Path;
            import java.util.*;

            class Orders {
              record Order<T>(T id) {}

              @Task static List<Order<int[]>> read(Path file) { return List.of(); }
              @Task(push = false) static long total(Order<int[]> order) { return 1; }
              @Task static boolean ok(Order<int[]> order) { return true; }
              @Task static void print() {}
              @Task static <T> T first(T left, T right) { return left; }
              @Sensor static boolean ready() { return true; }
              @Sensor static Boolean set() { return true; }
              @Sensor static Optional<Path> arrived() { return Optional.empty(); }
              @Sensor static Optional<? extends Integer> any() { return Optional.empty(); }

              @Dag(id = "daily-orders")
              static void orders() {
                Flow.until(() -> ready());
                Flow.until(() -> set());
                var found = Flow.until(() -> any());
                for (var order : read(Flow.until(() -> arrived()))) {
                  if (ok(order)) {
                    total(order);
                  }
                }
                print();
                print();
                Integer most = first(1, found);
              }
            }
            """,
            """
            package shop;

            import dev.dagsmith.runtime.TaskRef;
            import java.nio.file.Path;
            import java.util.*;

            class Uses {
              TaskRef<List<Orders.Order<int[]>>> read = OrdersDag.Task.READ;
              TaskRef<Long> total = OrdersDag.Task.TOTAL;
              TaskRef<Boolean> ok = OrdersDag.Task.OK;
              TaskRef<Void> print = OrdersDag.Task.PRINT;
              TaskRef<Void> again = OrdersDag.Task.PRINT__1;
              TaskRef<Integer> first = OrdersDag.Task.FIRST;
              TaskRef<Boolean> ready = OrdersDag.Task.READY;
              TaskRef<Boolean> set = OrdersDag.Task.SET;
              TaskRef<Optional<Path>> arrived = OrdersDag.Task.ARRIVED;
              TaskRef<Optional<Integer>> any = OrdersDag.Task.ANY;
            }
            """)
        .strict()
        .check();
  }

  @Test
  void namesOfTheUsersAreNotHidden() {
    CompileCase.of(
            """
                package shop;

                import dev.dagsmith.Dag;

                class Todo {
                  @dev.dagsmith.Task static Task task(TaskRef of) { return new Task(of.n()); }
                  @dev.dagsmith.Task static void print(Task t) {}

                  @Dag static void todo(TaskRef of) {
                    print(task(of));
                  }
                }

                record Task(int n) {}

                record TaskRef(int n) {}

                class Uses {
                  dev.dagsmith.runtime.TaskRef<Task> task = TodoDag.Task.TASK;
                }
                """)
        .check();
  }

  @Test
  void aTypeThatHasNoOtherNameIsNotHidden() {
    CompileCase.of(
            """
            import dev.dagsmith.Dag;

            class Todo {
              @dev.dagsmith.Task static Task next() { return new Task(1); }

              @Dag static Task todo() { return next(); }
            }

            record Task(int n) {}

            class Uses {
              dev.dagsmith.runtime.TaskRef<Task> next = TodoDag.Task_.NEXT;
            }
            """)
        .check();
  }

  @Test
  void aLargeDagHasAllOfThem() {
    String calls =
        IntStream.range(0, 1001).mapToObj(i -> "    print();\n").collect(Collectors.joining());
    CompileCase.of(
            """
            package shop;

            import dev.dagsmith.*;

            class Large {
              @Task static void print() {}

              @Dag static void large() {
            %s  }
            }
            """
                .formatted(calls),
            """
            package other;

            class Uses {
              Object first = shop.LargeDag.Task.PRINT;
              Object last = shop.LargeDag.Task.PRINT__1000;
            }
            """)
        .check();
  }
}
