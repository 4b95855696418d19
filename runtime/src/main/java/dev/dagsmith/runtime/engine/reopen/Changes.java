package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.OnChange;
import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.engine.plan.Plans;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.version.Versions;
import dev.dagsmith.view.GraphChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a run may go on with the graph that its dag has now. */
final class Changes {
  private Changes() {}

  /**
   * How the graph changed since the run began with it; null if it did not.
   *
   * @throws RunConflict if it did, and the run is not to go on then, or it can't be told how
   */
  static @Nullable GraphChange of(
      RunRow row, Plans.Composed graph, RunReads store, OnChange onChange) {
    if (Versions.sameGraph(row.graphHash(), graph.version().hash())) {
      return null;
    }
    String old = store.graph(row.key().dagId(), row.graphHash());
    GraphChange change = Versions.change(old, graph.version().json().get());
    if (onChange == OnChange.FAIL || change == null) {
      throw new RunConflict(
          "Run "
              + row.key()
              + " began with another version of its dag's graph. "
              + (change == null ? "What changed can't be told." : text(change))
              + " Go on with the version that it began with"
              + (change == null
                  ? ", or start a new run."
                  : ", or with this one by --on-change=continue, which keeps the successes that did"
                      + " not change and does the rest again."));
    }
    return change;
  }

  /** What is to be said of new code of the tasks; null if it is not new. */
  static @Nullable String newCode(RunRow row, Plans.Composed graph) {
    return Versions.newCode(row.graphHash(), graph.version().hash())
        ? "The code of the tasks has changed. What is done from here on is done by the new code;"
            + " what has succeeded is kept."
        : null;
  }

  /** What follows for the run, as a sentence. */
  static String effect(ClearedRows.Count count) {
    return "Done again: "
        + count.cleared()
        + ". Removed: "
        + count.removed()
        + ". Kept: "
        + count.kept()
        + (count.kept() == 1 ? " success." : " successes.");
  }

  /** What changed, as sentences. */
  static String text(GraphChange change) {
    List<String> parts = new ArrayList<>();
    part(parts, "Added: ", change.added());
    part(parts, "Removed: ", change.removed());
    part(parts, "Changed: ", change.changed());
    return parts.isEmpty()
        ? "No task was added, removed or changed; their order or what is between them was."
        : String.join(" ", parts);
  }

  private static void part(List<String> parts, String name, List<String> ids) {
    if (!ids.isEmpty()) {
      int more = ids.size() - MOST;
      String rest = more > 0 ? " and " + more + " more" : "";
      parts.add(name + String.join(", ", ids.subList(0, Math.min(ids.size(), MOST))) + rest + ".");
    }
  }

  private static final int MOST = 10;
}
