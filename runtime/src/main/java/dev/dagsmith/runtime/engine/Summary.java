package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.plan.Paths;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The task instances of a run as its result shows them: kept while they are few, so that a small
 * run's result needs no reading; those of a wide run are read from the store. Owned by the driver.
 */
final class Summary {
  private static final int MAX_KEPT = 1_000;

  private @Nullable Map<Instance, InstanceRow> rows = new HashMap<>();

  void add(Instance instance, InstanceRow row) {
    Map<Instance, InstanceRow> kept = rows;
    if (kept != null) {
      kept.put(instance, row);
      if (kept.size() > MAX_KEPT) {
        rows = null;
      }
    }
  }

  /** All of them in the order of the graph; null if they are too many to keep. */
  @Nullable List<TaskResult> tasks() {
    Map<Instance, InstanceRow> kept = rows;
    if (kept == null) {
      return null;
    }
    List<Instance> order = new ArrayList<>(kept.keySet());
    order.sort(
        new Comparator<Instance>() {
          @Override
          public int compare(Instance a, Instance b) {
            int byNode = Integer.compare(a.node(), b.node());
            return byNode != 0 ? byNode : Arrays.compare(a.path(), b.path());
          }
        });
    List<TaskResult> tasks = new ArrayList<>(order.size());
    for (Instance instance : order) {
      InstanceRow row = kept.get(instance);
      if (row != null) {
        tasks.add(task(row));
      }
    }
    return tasks;
  }

  static TaskResult task(InstanceRow row) {
    Times times = row.times();
    return new TaskResult(
        row.key().instance().taskId(),
        Paths.list(row.key().instance().path().indexes()),
        row.label(),
        row.state(),
        row.key().number(),
        times.startedAt() == null || times.endedAt() == null
            ? Duration.ZERO
            : Duration.between(times.startedAt(), times.endedAt()),
        row.failure());
  }
}
