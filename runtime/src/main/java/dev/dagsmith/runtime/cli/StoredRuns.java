package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import java.util.List;

/** Finds runs in the store. */
final class StoredRuns {
  private static final int LOOK_BACK = 50;

  private StoredRuns() {}

  /**
   * A run of this dag.
   *
   * @throws UsageException if there is none
   */
  static RunRow find(RunReads store, DagDefinition dag, String runId) {
    RunRow run = store.run(dag.dagId(), runId);
    if (run == null) {
      List<String> latest =
          store.latestRuns(dag.dagId(), Long.MAX_VALUE, LOOK_BACK).stream()
              .map(row -> row.key().runId())
              .toList();
      throw new UsageException(
          "There is no run "
              + runId
              + " of "
              + dag.dagId()
              + " in "
              + store.location()
              + "."
              + DidYouMean.hint(runId, latest));
    }
    return run;
  }
}
