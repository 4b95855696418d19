package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import java.util.List;

/** Finds runs in the store. */
final class StoredRuns {
  private static final int LOOK_BACK = 50;
  private static final int NAMED = 3;

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
              + hint(runId, latest));
    }
    return run;
  }

  private static String hint(String runId, List<String> latest) {
    List<String> longer = latest.stream().filter(each -> each.startsWith(runId)).toList();
    if (latest.isEmpty()) {
      return " No run of this dag is there; --db or DAGSMITH_HOME names another store.";
    } else if (longer.size() > 1) {
      return " "
          + longer.size()
          + " of its latest runs begin so: "
          + String.join(", ", longer.subList(0, Math.min(NAMED, longer.size())))
          + (longer.size() > NAMED ? " .." : "")
          + ". Give the whole id.";
    }
    return longer.isEmpty()
        ? DidYouMean.hint(runId, latest)
        : " Did you mean " + longer.get(0) + "?";
  }
}
