package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.TaskNode;
import java.util.ArrayList;
import java.util.List;

/** Which tasks of a run may read what a task publishes. */
public final class Readers {
  private Readers() {}

  /** Their ids, those of the group that the task is in; empty: all may, as for what is no task. */
  public static List<String> of(Plan plan, int node) {
    List<String> named =
        plan.node(node) instanceof TaskNode task ? task.settings().xcom().readers() : List.of();
    int group = plan.groupOf(node);
    if (named.isEmpty() || group < 0) {
      return named;
    }
    List<String> readers = new ArrayList<>();
    for (String each : named) {
      readers.add(plan.id(group) + "." + each);
    }
    return readers;
  }
}
