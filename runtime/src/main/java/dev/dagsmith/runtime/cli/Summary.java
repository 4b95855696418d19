package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.TaskState;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** A run in one line. */
final class Summary {
  private Summary() {}

  /** {@code catFacts manual__..: success in 1.2 s, 3 tasks (2 success, 1 skipped)}. */
  static String line(RunReport run) {
    return line(run, counts(run.tasks()));
  }

  /** The same, of tasks that were counted already. */
  static String line(RunReport run, Map<TaskState, Integer> counts) {
    String took = run.duration() == null ? "" : " in " + Durations.shown(run.duration());
    int all = 0;
    for (int each : counts.values()) {
      all += each;
    }
    String tasks =
        all == 0 ? "" : ", " + all + (all == 1 ? " task (" : " tasks (") + of(counts) + ")";
    return run.dagId() + " " + run.runId() + ": " + run.state().display() + took + tasks;
  }

  private static Map<TaskState, Integer> counts(TaskRows tasks) {
    Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    tasks.forEach(
        new Consumer<TaskResult>() { // no lambda: every run comes here, and they load slowly
          @Override
          public void accept(TaskResult task) {
            Integer before = counts.get(task.state());
            counts.put(task.state(), before == null ? 1 : before + 1);
          }
        });
    return counts;
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
