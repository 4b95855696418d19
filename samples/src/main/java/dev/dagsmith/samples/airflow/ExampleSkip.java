package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.SkipTask;
import dev.dagsmith.Task;

/**
 * A task that skips itself, and what that means for a task below: Airflow's {@code
 * example_skip_dag.py}.
 *
 * <p>A join that needs the value of what was skipped is skipped, as by {@code all_success}. One
 * that only stands below it is not. That is {@code none_failed}; {@code one_success}, which the
 * original has in that place, would not wait for the second task.
 */
public final class ExampleSkip {
  private ExampleSkip() {}

  /** Two joins, of which one is skipped. */
  @Dag(id = "example_skip_dag")
  static void exampleSkip() {
    Flow.parallel(
        () -> {
          var joined = allSuccess(skipOperator(), alwaysTrue());
          final1(joined);
        },
        () -> {
          Flow.parallel(() -> skipOperator(), () -> alwaysTrue());
          oneSuccess();
          final2();
        });
  }

  @Task
  static String skipOperator() {
    throw new SkipTask("There is nothing to do.");
  }

  @Task
  static String alwaysTrue() {
    return "done";
  }

  @Task
  static String allSuccess(String first, String second) {
    return first + second;
  }

  @Task
  static void final1(String joined) {}

  @Task
  static void oneSuccess() {}

  @Task
  static void final2() {}
}
