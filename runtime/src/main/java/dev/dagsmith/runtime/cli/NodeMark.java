package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.view.svg.RunMarks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up the instances of a node, of which there may be many, for a picture of the run. */
final class NodeMark {
  private final Map<TaskState, Integer> states = new EnumMap<>(TaskState.class);
  private final Map<String, Integer> ways = new LinkedHashMap<>();
  private final @Nullable Node node;
  private Duration took = Duration.ZERO;
  private int instances;
  private int attempts;
  private long elements;
  private @Nullable String label;
  private @Nullable String failed;

  /** Of a node; null if the dag has it no more. */
  NodeMark(@Nullable Node node) {
    this.node = node;
  }

  /** Adds an instance, which has had so many attempts. */
  void add(InstanceRow row, int tries) {
    instances++;
    states.merge(row.state(), 1, Integer::sum);
    attempts = Math.max(attempts, tries);
    label = row.label();
    Times times = row.times();
    if (times.startedAt() != null && times.endedAt() != null) {
      took = took.plus(Duration.between(times.startedAt(), times.endedAt()));
    }
    Failure failure = row.failure();
    if (failure != null && failed == null) {
      String path = row.key().instance().path().isEmpty() ? "" : row.key().instance().path() + ": ";
      failed = path + failure.text().lines().findFirst().orElse(failure.className());
    }
    Integer decision = row.decision();
    if (decision != null && node instanceof MapNode) {
      elements += decision;
    } else if (decision != null && node instanceof ChoiceNode choice) {
      boolean arm = decision >= 0 && decision < choice.arms().size();
      ways.merge(arm ? choice.arms().get(decision).name() : "none", 1, Integer::sum);
    }
  }

  /** What the picture shows. */
  RunMarks.Mark mark() {
    Map<String, Integer> named = new LinkedHashMap<>();
    states.forEach((state, count) -> named.put(state.display(), count));
    return new RunMarks.Mark(named, note(), details(), ways.keySet());
  }

  private String note() {
    if (node instanceof MapNode) {
      return elements == 1 ? "1 element" : elements + " elements";
    }
    return attempts < 2 ? "" : (instances > 1 ? "up to " : "") + attempts + " attempts";
  }

  private List<String> details() {
    List<String> details = new ArrayList<>();
    if (instances > 1) {
      details.add(instances + " times: " + Summary.of(states));
    } else if (label != null) {
      details.add(label);
    }
    ways.forEach((way, count) -> details.add(count == 1 ? way : way + ", " + count + " times"));
    if (attempts > 0) {
      String tries = attempts == 1 ? "1 attempt" : note();
      details.add(tries + ", took " + Durations.shown(took) + (instances > 1 ? " in all" : ""));
    }
    if (failed != null) {
      details.add("failed: " + failed);
    }
    return details;
  }
}
