package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.view.svg.RunMarks;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads how far a run is, for a picture of it. */
final class StoredMarks {
  private StoredMarks() {}

  static RunMarks of(RunReads store, RunRow run, DagDefinition dag) {
    Plan plan = Plans.of(dag);
    AttemptCounts attempts = AttemptCounts.of(store, run);
    Map<String, NodeMark> nodes = new LinkedHashMap<>();
    store.instances(
        run.key(),
        row ->
            nodes
                .computeIfAbsent(
                    row.key().instance().taskId(),
                    id -> {
                      int node = plan.find(id);
                      return new NodeMark(node < 0 ? null : plan.node(node));
                    })
                .add(row, attempts.of(row)));
    Map<String, RunMarks.Mark> marks = new LinkedHashMap<>();
    nodes.forEach((id, node) -> marks.put(id, node.mark()));
    return new RunMarks(run.key().runId(), run.state().display(), marks);
  }
}
