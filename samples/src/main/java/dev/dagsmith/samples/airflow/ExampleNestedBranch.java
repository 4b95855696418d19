package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;

/**
 * A branch in a branch: Airflow's {@code example_nested_branch_dag.py}.
 *
 * <p>What {@code none_failed_min_one_success} is for, that a join is skipped together with its
 * branch, follows from where the join stands. Which ways to take are parameters here; the defaults
 * are the original's.
 */
public final class ExampleNestedBranch {
  private ExampleNestedBranch() {}

  /**
   * Branches, and on one way branches again.
   *
   * @param first whether to take {@code true1}
   * @param second if not, whether to take {@code true2}
   */
  @Dag(id = "example_nested_branch_dag", schedule = "@daily", start = "2021-01-01")
  static void exampleNestedBranch(@Param("true") boolean first, @Param("true") boolean second) {
    if (branch1(first)) {
      true1();
    } else {
      false1();
      if (branch2(second)) {
        true2();
      } else {
        false2();
      }
      join2();
      false3();
    }
    join1();
  }

  @Task
  static boolean branch1(boolean choice) {
    return choice;
  }

  @Task
  static boolean branch2(boolean choice) {
    return choice;
  }

  @Task
  static void true1() {}

  @Task
  static void false1() {}

  @Task
  static void true2() {}

  @Task
  static void false2() {}

  @Task
  static void join2() {}

  @Task
  static void false3() {}

  @Task
  static void join1() {}
}
