package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.Consumption;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.XComKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Whose values were consumed: by who succeeds with the same group, and by nobody else. */
final class Consumed {
  private final Set<InstanceKey> givers = new HashSet<>();
  private final Consumer<String> violated;
  private Map<String, String> readers = Map.of();

  Consumed(Consumer<String> violated) {
    this.violated = violated;
  }

  /** By task, who consumes what it gives. */
  void readers(Map<String, String> all) {
    readers = all;
  }

  boolean has(InstanceKey giver) {
    return givers.contains(giver);
  }

  /** It has given another value. */
  void remove(InstanceKey giver) {
    givers.remove(giver);
  }

  void written(Consumption row, Map<InstanceKey, InstanceRow> kept, Set<InstanceKey> values) {
    InstanceRow by = kept.get(row.by());
    if (by == null || by.state() != TaskState.SUCCESS) {
      violated.accept(row.by().display() + " consumes, and is " + by);
    }
    for (XComKey each : row.pulled()) {
      InstanceKey giver = each.attempt().instance();
      if (!row.by().taskId().equals(readers.get(giver.taskId()))
          || !giver.path().startsWith(row.by().path())) {
        violated.accept(row.by().display() + " consumes what " + giver.display() + " gives");
      }
    }
    for (InstanceKey each : row.given()) {
      if (!row.by().taskId().equals(readers.get(each.taskId()))) {
        violated.accept(row.by().display() + " consumes what " + each.display() + " gives");
      }
      values.stream()
          .filter(value -> value.taskId().equals(each.taskId()))
          .filter(value -> value.path().startsWith(each.path()))
          .forEach(givers::add);
    }
  }

  /** A task has succeeded: what it was given is gone. */
  void succeeded(InstanceKey reader, Set<InstanceKey> values) {
    for (InstanceKey value : values) {
      if (reader.taskId().equals(readers.get(value.taskId()))
          && value.path().startsWith(reader.path())
          && !givers.contains(value)) {
        violated.accept(value.display() + " outlives the success of " + reader.display());
      }
    }
  }
}
