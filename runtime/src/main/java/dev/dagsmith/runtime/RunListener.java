package dev.dagsmith.runtime;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears how a run goes on: what is already durable, in order, on the engine's own thread. A
 * listener must be quick and must not wait for the run; what it throws is logged and ignored.
 */
public interface RunListener {
  /** Hears nothing. */
  RunListener NONE = new RunListener() {};

  /**
   * A run that ended, or whose graph or code changed, is about to go on, and this is cleared first.
   * Told before anything is written, on the thread that asked for it; what the listener throws goes
   * there, and nothing is cleared.
   */
  default void clearing(Cleared cleared) {}

  /**
   * The run has begun, or goes on.
   *
   * @param resumed whether it existed before
   */
  default void started(String dagId, String runId, boolean resumed) {}

  /** A task instance has a new state. */
  default void changed(Change change) {}

  /** The run has ended. */
  default void ended(RunResult<?> result) {}

  /**
   * A new state of a task instance.
   *
   * @param taskId the task's id, with the prefixes of the groups it is in
   * @param mapIndex where in its maps it stands; empty outside maps
   * @param state the state
   * @param attempt the attempt it is about; 0 if none has begun
   * @param failure why, for {@code failed} and {@code up_for_retry}; else null
   */
  record Change(
      String taskId,
      List<Integer> mapIndex,
      TaskState state,
      int attempt,
      @Nullable Failure failure) {
    /** Copies the list. */
    public Change {
      mapIndex = List.copyOf(mapIndex);
    }
  }
}
