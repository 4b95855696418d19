package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.SkipTask;
import dev.dagsmith.Task;

/**
 * Airflow's trigger rules: a dag for each that Java can say, in which {@code join} stands below two
 * tasks that end as the run's parameters tell.
 *
 * <p>First those that Java has a word for. For the others {@link #ended} makes a value of how a
 * task ended, and an {@code if} over two of these is any rule that waits for both.
 */
public final class TriggerRules {
  private TriggerRules() {}

  /** How a task ends. */
  enum End {
    SUCCESS,
    FAILED,
    SKIPPED
  }

  /** Thrown by a task that is to fail. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  @Dag(id = "all_success")
  static void allSuccess(End a, End b) throws Broken {
    join(first(a), second(b));
  }

  @Dag(id = "none_failed")
  static void noneFailed(End a, End b) throws Broken {
    Flow.parallel(() -> first(a), () -> second(b));
    join();
  }

  @Dag(id = "none_failed_min_one_success")
  static void noneFailedMinOneSuccess(End a, End b) throws Broken {
    if (a != End.SKIPPED || b != End.SKIPPED) {
      Flow.parallel(() -> first(a), () -> second(b));
      join();
    }
  }

  @Dag(id = "all_done")
  static void allDone(End a, End b) throws Broken {
    try {
      Flow.parallel(() -> first(a), () -> second(b));
    } finally {
      join();
    }
  }

  @Dag(id = "all_done_setup_success")
  static void allDoneSetupSuccess(End setup, End work) throws Broken {
    var resource = first(setup);
    Flow.barrier();
    try {
      second(work);
    } finally {
      join(resource);
    }
  }

  @Dag(id = "one_failed")
  static void oneFailed(End a, End b) {
    try {
      Flow.parallel(() -> first(a), () -> second(b));
    } catch (Broken e) {
      join();
    }
  }

  @Dag(id = "always")
  static void always(End a, End b) throws Broken {
    Flow.parallel(() -> first(a), () -> second(b), () -> join());
  }

  @Dag(id = "all_failed")
  static void allFailed(End a, End b) {
    var one = ended(a);
    var two = ended(b);
    if (one == End.FAILED && two == End.FAILED) {
      join();
    }
  }

  @Dag(id = "all_done_min_one_success")
  static void allDoneMinOneSuccess(End a, End b) {
    var one = ended(a);
    var two = ended(b);
    if (one == End.SUCCESS || two == End.SUCCESS) {
      join();
    }
  }

  @Dag(id = "all_skipped")
  static void allSkipped(End a, End b) {
    var one = ended(a);
    var two = ended(b);
    if (one == End.SKIPPED && two == End.SKIPPED) {
      join();
    }
  }

  @Dag(id = "none_skipped")
  static void noneSkipped(End a, End b) {
    var one = ended(a);
    var two = ended(b);
    if (one != End.SKIPPED && two != End.SKIPPED) {
      join();
    }
  }

  /** Runs a task, or does not, and tells how it ended. */
  @Dag
  static End ended(End plan) {
    if (plan == End.SKIPPED) {
      return End.SKIPPED;
    }
    try {
      return first(plan);
    } catch (Broken e) {
      return End.FAILED;
    }
  }

  @Task
  static End first(End end) throws Broken {
    return end(end);
  }

  @Task
  static End second(End end) throws Broken {
    return end(end);
  }

  /** Is done below the two. */
  @Task
  static void join() {}

  /** Is done with what the two gave. */
  @Task
  static void join(End first, End second) {}

  /** Takes down what was put up. */
  @Task
  static void join(End resource) {}

  private static End end(End end) throws Broken {
    return switch (end) {
      case SUCCESS -> end;
      case FAILED -> throw new Broken("It was to fail.");
      case SKIPPED -> throw new SkipTask("There was nothing to do.");
    };
  }
}
