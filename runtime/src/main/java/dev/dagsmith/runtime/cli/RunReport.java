package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is reported, just ended or read from the store.
 *
 * @param dagId the dag
 * @param runId the run
 * @param state its state
 * @param result its result as JSON; null without one
 * @param error why it failed; null if it did not
 * @param duration how long it took; null while it has not ended
 * @param tasks its task instances
 */
record RunReport(
    String dagId,
    String runId,
    RunState state,
    @Nullable String result,
    @Nullable RunError error,
    @Nullable Duration duration,
    TaskRows tasks) {
  /** The same with its task instances told otherwise. */
  RunReport tasks(TaskRows newTasks) {
    return new RunReport(dagId, runId, state, result, error, duration, newTasks);
  }

  static RunReport of(RunResult<?> run) {
    return new RunReport(
        run.dagId(),
        run.runId(),
        run.state(),
        run.resultJson(),
        run.error(),
        run.duration(),
        TaskRows.of(run.tasks()));
  }
}
