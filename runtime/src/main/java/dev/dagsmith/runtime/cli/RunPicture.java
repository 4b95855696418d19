package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunListener.Change;
import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a run is: for each task how many instances are in which state. Of an instance it is kept
 * only what it is in until it has ended, so that wide maps cost little. Safe for use by several
 * threads.
 */
final class RunPicture {
  /**
   * A task.
   *
   * @param taskId its id
   * @param mapped whether it has instances for elements of a map
   * @param counts how many instances are in each state
   */
  record Row(String taskId, boolean mapped, Map<TaskState, Integer> counts) {
    int count(TaskState state) {
      return counts.getOrDefault(state, 0);
    }

    int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private static final class Task {
    final Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    final Map<List<Integer>, TaskState> open = new HashMap<>();
    boolean mapped;
  }

  private final Map<String, Task> tasks = new LinkedHashMap<>();

  /** A run of these tasks, of which none has begun. */
  RunPicture(List<String> taskIds) {
    taskIds.forEach(id -> tasks.put(id, new Task()));
  }

  synchronized void apply(Change change) {
    Task task = tasks.computeIfAbsent(change.taskId(), id -> new Task());
    task.mapped |= !change.mapIndex().isEmpty();
    TaskState before =
        change.state().ended()
            ? task.open.remove(change.mapIndex())
            : task.open.put(change.mapIndex(), change.state());
    if (before != null) {
      task.counts.merge(before, -1, Integer::sum);
    }
    task.counts.merge(change.state(), 1, Integer::sum);
    task.counts.values().removeIf(count -> count == 0);
  }

  synchronized List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    tasks.forEach(
        (id, task) -> {
          Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
          counts.putAll(task.counts);
          rows.add(new Row(id, task.mapped, counts));
        });
    return rows;
  }
}
