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

/**
 * The tasks of a run as a table: of widely mapped ones the counts, and those that failed. Of a wide
 * task no more is held than is shown.
 */
final class TaskTable {
  private static final int WIDE = 20;

  private final Map<String, Task> tasks = new LinkedHashMap<>();
  private final Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);

  private TaskTable() {}

  /** Reads the tasks once. */
  static TaskTable of(TaskRows rows) {
    TaskTable table = new TaskTable();
    rows.forEach(table::add);
    return table;
  }

  /** How many instances are in which state. */
  Map<TaskState, Integer> counts() {
    return counts;
  }

  @Override
  public String toString() {
    Table table = new Table("TASK", "STATE", "ATTEMPTS", "DURATION", "FAILURE");
    tasks.forEach((id, task) -> task.show(id, table));
    return table.toString();
  }

  private void add(TaskResult instance) {
    counts.merge(instance.state(), 1, Integer::sum);
    tasks.computeIfAbsent(instance.taskId(), id -> new Task()).add(instance);
  }

  private static final class Task {
    private final Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    private final List<TaskResult> first = new ArrayList<>();
    private final List<TaskResult> failed = new ArrayList<>();
    private Duration sum = Duration.ZERO;
    private int size;

    void add(TaskResult instance) {
      size++;
      counts.merge(instance.state(), 1, Integer::sum);
      sum = sum.plus(instance.duration());
      if (first.size() < WIDE) {
        first.add(instance);
      }
      if (instance.state() == TaskState.FAILED && failed.size() < WIDE) {
        failed.add(instance);
      }
    }

    void show(String id, Table table) {
      if (size <= WIDE) {
        first.forEach(each -> row(each, table));
        return;
      }
      table.row(id + "[" + size + " instances]", Summary.of(counts), "", Durations.shown(sum), "");
      failed.forEach(each -> row(each, table));
    }
  }

  private static void row(TaskResult task, Table table) {
    table.row(
        name(task),
        task.state().display(),
        Integer.toString(task.attempts()),
        task.attempts() == 0 ? "" : Durations.shown(task.duration()),
        task.failure() == null ? "" : firstLine(task.failure()));
  }

  /** {@code ask[0] corner}. */
  private static String name(TaskResult task) {
    String instance = FailureText.instance(task.taskId(), task.mapIndex());
    return task.label() == null ? instance : instance + " " + task.label();
  }

  private static String firstLine(Failure failure) {
    return failure.text().lines().findFirst().orElse(failure.className());
  }
}
