package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.RunInfo;
import dev.dagsmith.Task;
import java.time.ZoneOffset;

/**
 * A branch by the run's logical date: Airflow's {@code example_branch_python_dop_operator_3.py}.
 *
 * <p>{@code logical_date=None} in a task's signature, which Airflow fills, is a parameter of the
 * dag. {@code depends_on_past} has no word here: no run waits for another one.
 */
public final class ExampleBranchDop {
  private ExampleBranchDop() {}

  /** Takes one way in even minutes and the other in odd ones. */
  @Dag(id = "example_branch_dop_operator_v3", schedule = "* * * * *", start = "2021-01-01")
  static void exampleBranchDop(RunInfo run) {
    if (shouldRun(run)) {
      emptyTask1();
    } else {
      emptyTask2();
    }
  }

  /** Whether the minute of the logical date is even. */
  @Task
  static boolean shouldRun(RunInfo run) {
    return run.logicalDate().atZone(ZoneOffset.UTC).getMinute() % 2 == 0;
  }

  @Task
  static void emptyTask1() {}

  @Task
  static void emptyTask2() {}
}
