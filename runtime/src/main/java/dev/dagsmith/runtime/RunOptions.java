package dev.dagsmith.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run is started.
 *
 * @param runId the run's id; a run of this id that exists is resumed, or its stored result given.
 *     Null: a new one, {@code manual__2026-11-21T09:00:00.123456Z}
 * @param logicalDate the run's logical date; null: now
 * @param listener hears how it goes on
 * @param onChange what to do if a run that exists began with another graph
 */
public record RunOptions(
    @Nullable String runId,
    @Nullable Instant logicalDate,
    RunListener listener,
    OnChange onChange) {
  /** A new run, now. */
  public static final RunOptions DEFAULT =
      new RunOptions(null, null, RunListener.NONE, OnChange.FAIL);

  /**
   * {@return the same with a run id}
   *
   * @param id the task's id
   */
  public RunOptions runId(String id) {
    return new RunOptions(id, logicalDate, listener, onChange);
  }

  /**
   * {@return the same with a logical date}
   *
   * @param date the logical date
   */
  public RunOptions logicalDate(Instant date) {
    return new RunOptions(runId, date, listener, onChange);
  }

  /**
   * {@return the same with a listener}
   *
   * @param newListener is told how this run goes on
   */
  public RunOptions listener(RunListener newListener) {
    return new RunOptions(runId, logicalDate, newListener, onChange);
  }

  /**
   * {@return the same with another way to take a changed graph}
   *
   * @param newOnChange what happens to a run whose graph has changed
   */
  public RunOptions onChange(OnChange newOnChange) {
    return new RunOptions(runId, logicalDate, listener, newOnChange);
  }
}
