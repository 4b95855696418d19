package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * A branch of many, and a join: the first part of Airflow's {@code
 * example_branch_operator_decorator.py}. Its other parts do the same in Python environments.
 *
 * <p>{@code branching} returns a value instead of a task's id, and {@code switch} does the rest.
 * The join needs no trigger rule: it is below the switch. What {@code branching} chose is recorded;
 * a run that is resumed does not choose again.
 */
public final class ExampleBranch {
  private ExampleBranch() {}

  /** Where to go. */
  enum Option {
    A,
    B,
    C,
    D
  }

  /** Follows one of four ways, by chance. */
  @Dag(id = "example_branch_python_operator_decorator", schedule = "@daily", start = "2021-01-01")
  static void exampleBranch() {
    runThisFirst();
    switch (branching(List.copyOf(EnumSet.allOf(Option.class)))) {
      case A -> {
        branchA();
        followA();
      }
      case B -> {
        branchB();
        followB();
      }
      case C -> {
        branchC();
        followC();
      }
      case D -> {
        branchD();
        followD();
      }
    }
    join();
  }

  /** Chooses by chance. */
  @Task
  static Option branching(List<Option> choices) {
    return choices.get(new Random().nextInt(choices.size()));
  }

  @Task
  static void runThisFirst() {}

  @Task
  static void branchA() {}

  @Task
  static void followA() {}

  @Task
  static void branchB() {}

  @Task
  static void followB() {}

  @Task
  static void branchC() {}

  @Task
  static void followC() {}

  @Task
  static void branchD() {}

  @Task
  static void followD() {}

  @Task
  static void join() {}
}
