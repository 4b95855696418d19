package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a run that goes on. The run is driven from its begin through the same
 * core; each question whose answer is recorded gets it from here, once, instead of being worked
 * out. Owned by the driver once the run has begun.
 */
final class Replay {
  private final Map<Instance, InstanceRow> recorded = new HashMap<>();
  private final Map<Instance, InstanceRow> answered = new HashMap<>();

  /** Nothing is known: a new run. */
  static Replay none() {
    return new Replay();
  }

  /** Reads all that is recorded of a run. */
  static Replay of(RunKeys keys, RunStore store) {
    Replay replay = new Replay();
    store.instances(
        keys.run(),
        row -> {
          Instance instance = keys.of(row.key().instance());
          if (instance != null) {
            replay.recorded.put(instance, row);
          }
        });
    return replay;
  }

  /** What is recorded of an instance; null if nothing is, or if it was taken before. */
  @Nullable InstanceRow take(Instance instance) {
    if (recorded.isEmpty()) {
      return null;
    }
    InstanceRow row = recorded.remove(instance);
    if (row != null) {
      answered.put(instance, row);
    }
    return row;
  }

  /** Whether the store already says so. */
  boolean known(Instance instance, TaskState state, int attempt) {
    InstanceRow row = row(instance);
    return row != null && row.state() == state && row.key().number() == attempt;
  }

  /** What is or was recorded of an instance. */
  @Nullable InstanceRow row(Instance instance) {
    InstanceRow row = answered.get(instance);
    return row != null ? row : recorded.get(instance);
  }
}
