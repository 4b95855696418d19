package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tasks of a run as a table: of widely mapped ones the counts, and those that failed. */
final class TaskTable {
  private static final int WIDE = 20;

  private TaskTable() {}

  static String of(Iterable<TaskResult> tasks) {
    Map<String, List<TaskResult>> byTask = new LinkedHashMap<>();
    tasks.forEach(each -> byTask.computeIfAbsent(each.taskId(), id -> new ArrayList<>()).add(each));
    Table table = new Table("TASK", "STATE", "ATTEMPTS", "DURATION", "FAILURE");
    byTask.values().forEach(each -> rows(each, table));
    return table.toString();
  }

  private static void rows(List<TaskResult> instances, Table table) {
    if (instances.size() <= WIDE) {
      instances.forEach(each -> row(each, table));
      return;
    }
    Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    Duration sum = Duration.ZERO;
    for (TaskResult each : instances) {
      counts.merge(each.state(), 1, Integer::sum);
      sum = sum.plus(each.duration());
    }
    String id = instances.get(0).taskId() + "[" + instances.size() + " instances]";
    table.row(id, Summary.of(counts), "", Durations.shown(sum), "");
    instances.stream()
        .filter(each -> each.state() == TaskState.FAILED)
        .limit(WIDE)
        .forEach(each -> row(each, table));
  }

  private static void row(TaskResult task, Table table) {
    table.row(
        FailureText.instance(task.taskId(), task.mapIndex()),
        task.state().display(),
        Integer.toString(task.attempts()),
        task.attempts() == 0 ? "" : Durations.shown(task.duration()),
        task.failure() == null ? "" : firstLine(task.failure()));
  }

  private static String firstLine(Failure failure) {
    return failure.text().lines().findFirst().orElse(failure.className());
  }
}
