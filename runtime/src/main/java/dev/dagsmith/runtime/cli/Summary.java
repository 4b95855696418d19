package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.TaskState;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/** A run in one line. */
final class Summary {
  private Summary() {}

  /** {@code catFacts manual__..: success in 1.2 s, 3 tasks (2 success, 1 skipped)}. */
  static String line(RunReport run) {
    String took = run.duration() == null ? "" : " in " + Durations.shown(run.duration());
    return run.dagId()
        + " "
        + run.runId()
        + ": "
        + run.state().display()
        + took
        + tasks(run.tasks());
  }

  private static String tasks(Iterable<TaskResult> tasks) {
    Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    int all = 0;
    for (TaskResult task : tasks) { // loops: every run comes here, and lambdas load slowly
      Integer before = counts.get(task.state());
      counts.put(task.state(), before == null ? 1 : before + 1);
      all++;
    }
    return all == 0 ? "" : ", " + all + (all == 1 ? " task (" : " tasks (") + of(counts) + ")";
  }

  /** {@code 2 success, 1 skipped}. */
  static String of(Map<TaskState, Integer> counts) {
    StringJoiner parts = new StringJoiner(", ");
    for (Map.Entry<TaskState, Integer> each : counts.entrySet()) {
      parts.add(each.getValue() + " " + each.getKey().display());
    }
    return parts.toString();
  }
}
