package dev.dagsmith.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A run under way, or one that has ended since. Safe for use by several threads.
 *
 * @param <T> the type of its result
 */
public interface RunHandle<T extends @Nullable Object> {
  /** {@return the dag's id} */
  String dagId();

  /** {@return the run's id} */
  String runId();

  /** {@return whether it has ended} */
  boolean done();

  /**
   * Waits until the run has ended, well or badly.
   *
   * @return how it ended
   * @throws InterruptedException if the waiting thread is interrupted; the run goes on
   * @throws RunInterrupted if the engine stopped before the run ended; the run can be resumed
   * @throws IllegalStateException if a {@link RunListener} of the same engine calls it: the run
   *     goes on by the thread that would wait
   */
  RunResult<T> await() throws InterruptedException;

  /**
   * Asks the run to end: tasks under way are interrupted, the rest is skipped, {@code finally}
   * blocks whose {@code try} had begun run. A second call gives up those too. Does not wait.
   */
  void cancel();
}
