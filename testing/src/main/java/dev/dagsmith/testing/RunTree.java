package dev.dagsmith.testing;

import dev.dagsmith.runtime.RunListener.Change;
import dev.dagsmith.runtime.cli.DagViews;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.view.TreeDrawing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as a tree of text, as failed assertions show it: the graph, and what became of each task.
 */
final class RunTree {
  private static final int MAX_FAILURES = 3;

  private final Map<String, Map<List<Integer>, Change>> last = new LinkedHashMap<>();

  private RunTree(History history) {
    for (History.Event each : history.events()) {
      Change change = each.change();
      last.computeIfAbsent(change.taskId(), id -> new LinkedHashMap<>())
          .put(change.mapIndex(), change);
    }
  }

  static String of(DagDefinition dag, History history) {
    RunTree tree = new RunTree(history);
    return TreeDrawing.of(DagViews.composed(dag), true, tree::note);
  }

  private String note(String taskId) {
    Map<List<Integer>, Change> instances = last.getOrDefault(taskId, Map.of());
    if (instances.isEmpty()) {
      return TaskState.NONE.display();
    }
    if (instances.size() == 1 && instances.containsKey(List.<Integer>of())) {
      return one(instances.values().iterator().next());
    }
    Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    List<String> failures = new ArrayList<>();
    instances.forEach(
        (index, change) -> {
          counts.merge(change.state(), 1, Integer::sum);
          if (change.failure() != null) {
            failures.add(index + " " + one(change));
          }
        });
    List<String> parts = new ArrayList<>();
    counts.forEach((state, count) -> parts.add(count + " " + state.display()));
    int shown = Math.min(failures.size(), MAX_FAILURES);
    return String.join(", ", parts)
        + (shown == 0 ? "" : ": " + String.join("; ", failures.subList(0, shown)))
        + (failures.size() > shown ? "; .." : "");
  }

  private static String one(Change change) {
    Failure failure = change.failure();
    return change.state().display()
        + (change.attempt() > 1 ? " at attempt " + change.attempt() : "")
        + (failure == null ? "" : ": " + failure.text().lines().findFirst().orElse(""));
  }
}
