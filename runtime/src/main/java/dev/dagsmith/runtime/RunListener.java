package dev.dagsmith.runtime;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears how runs go on: what is already durable, in order, on the engine's own thread. While a
 * listener works no run goes on, so it must be quick, and gives what takes time to another thread;
 * one that takes more than a second is warned of. It may start runs, but not wait for them. What it
 * throws is logged and ignored.
 *
 * <p>That of {@link RunOptions#listener} hears of one run; those of {@link
 * dev.dagsmith.runtime.engine.EngineConfig#listener} of all runs of an engine, and so do those that
 * the class path names in {@code META-INF/services/dev.dagsmith.runtime.RunListener}, also when a
 * dag is run by its {@code main}.
 *
 * <pre>{@code
 * class Alert implements RunListener {
 *   public void ended(RunResult<?> run) {
 *     if (!run.succeeded()) {
 *       pager.call(run.dagId() + " " + run.runId() + ": " + run.error().failure().text());
 *     }
 *   }
 * }
 * }</pre>
 */
public interface RunListener {
  /** Hears nothing. */
  RunListener NONE = new RunListener() {};

  /**
   * A run that ended, or whose graph or code changed, is about to go on, and this is cleared first.
   * Told before anything is written, on the thread that asked for it; what the listener throws goes
   * there, and nothing is cleared.
   *
   * @param cleared what is done again
   */
  default void clearing(Cleared cleared) {}

  /**
   * The run has begun, or goes on.
   *
   * @param dagId the dag's id
   * @param runId the run's id
   * @param resumed whether it existed before
   */
  default void started(String dagId, String runId, boolean resumed) {}

  /**
   * A task instance has a new state.
   *
   * @param change what became of an instance
   */
  default void changed(Change change) {}

  /**
   * The run has ended.
   *
   * @param result how it ended
   */
  default void ended(RunResult<?> result) {}

  /**
   * A new state of a task instance.
   *
   * @param dagId the dag's id
   * @param runId the run's id
   * @param taskId the task's id, with the prefixes of the groups it is in
   * @param mapIndex where in its maps it stands; empty outside maps
   * @param state the state
   * @param attempt the attempt it is about; 0 if none has begun
   * @param failure why, for {@code failed} and {@code up_for_retry}; else null
   */
  record Change(
      String dagId,
      String runId,
      String taskId,
      List<Integer> mapIndex,
      TaskState state,
      int attempt,
      @Nullable Failure failure) {
    /**
     * Copies the list.
     *
     * @param dagId the dag's id
     * @param runId the run's id
     * @param taskId the task's id, with the prefixes of the groups it is in
     * @param state its state
     * @param attempt the attempt
     * @param failure why it failed; null if it did not
     * @param mapIndex the map indexes, outermost first
     */
    public Change {
      mapIndex = List.copyOf(mapIndex);
    }
  }
}
