package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;

/**
 * Strands that end early: Airflow's {@code example_short_circuit_decorator.py}.
 *
 * <p>A short circuit is an {@code if}. How far it reaches ({@code ignore_downstream_trigger_rules})
 * is where its block ends, and {@code trigger_rule=ALL_DONE} of the last task is a {@code finally}.
 */
public final class ExampleShortCircuit {
  private ExampleShortCircuit() {}

  /** Three strands that do not wait for each other. */
  @Dag(id = "example_short_circuit_decorator")
  static void exampleShortCircuit() {
    Flow.parallel(
        () -> {
          if (Flow.with("id=conditionIsTrue", () -> checkCondition(true))) {
            true1();
            true2();
          }
        },
        () -> {
          if (Flow.with("id=conditionIsFalse", () -> checkCondition(false))) {
            false1();
            false2();
          }
        },
        () -> {
          try {
            task1();
            Flow.parallel(
                () -> {
                  task2();
                  task3();
                  task5();
                },
                () -> {
                  if (Flow.with("id=shortCircuit", () -> checkCondition(false))) {
                    task4();
                    task6();
                  }
                });
          } finally {
            task7();
          }
        });
  }

  @Task
  static boolean checkCondition(boolean condition) {
    return condition;
  }

  @Task
  static void true1() {}

  @Task
  static void true2() {}

  @Task
  static void false1() {}

  @Task
  static void false2() {}

  @Task
  static void task1() {}

  @Task
  static void task2() {}

  @Task
  static void task3() {}

  @Task
  static void task4() {}

  @Task
  static void task5() {}

  @Task
  static void task6() {}

  @Task
  static void task7() {}
}
