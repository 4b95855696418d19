package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Names the runs of a dag that were interrupted, and how each goes on. None does so by itself. */
final class UnfinishedRuns {
  private static final int NAMED = 3;

  /** Others may be under way; more than these need not be looked through. */
  private static final int LOOK = 20;

  private UnfinishedRuns() {}

  /**
   * Tells of them.
   *
   * @param ownRunId the run that has just begun, or goes on
   */
  static void tell(Invocation invocation, RunReads reads, String ownRunId, PrintStream err) {
    List<RunRow> open = reads.unfinished(invocation.dag().dagId(), LOOK);
    int told = 0;
    for (RunRow run : open) { // loops: every run comes here, and lambdas load slowly
      if (told < NAMED && isFree(run) && !run.key().runId().equals(ownRunId)) {
        told++;
        err.println(
            "Run "
                + run.key().runId()
                + ", begun "
                + run.startedAt().truncatedTo(ChronoUnit.SECONDS)
                + ", was interrupted; go on: "
                + invocation.command("resume", run.key().runId()));
      }
    }
  }

  private static boolean isFree(RunRow run) {
    EngineRow owner = run.care().owner();
    return owner == null || !owner.alive();
  }
}
