package dev.dagsmith.it.kill;

import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a store has recorded of a run.
 *
 * @param ended whether the run has ended
 * @param states the states of its instances, {@code price[3]}
 * @param values the values of those that succeeded, as JSON; empty where there is none
 */
record Book(boolean ended, Map<String, TaskState> states, Map<String, String> values) {
  /** The value that was consumed. */
  static final String GONE = "gone";

  /** Nothing is recorded. */
  static final Book EMPTY = new Book(false, Map.of(), Map.of());

  static Book of(RunStore store, String runId) {
    RunRow run = store.run("ledger", runId);
    if (run == null) {
      return EMPTY;
    }
    Map<String, TaskState> states = new HashMap<>();
    Map<String, String> values = new HashMap<>();
    store.instances(run.key(), row -> add(store, row, states, values));
    return new Book(run.end() != null, states, values);
  }

  private static void add(
      RunStore store, InstanceRow row, Map<String, TaskState> states, Map<String, String> values) {
    String name = row.key().instance().display();
    states.put(name, row.state());
    if (row.state() == TaskState.SUCCESS) {
      XComRow value = store.xcom(row.key().instance(), XComRow.RETURN_VALUE);
      values.put(name, value == null ? "" : text(value));
    }
  }

  private static String text(XComRow value) {
    return value.isGone() ? GONE : new String(value.value(), StandardCharsets.UTF_8);
  }
}
