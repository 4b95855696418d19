package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the rows of all runs into one transaction, and what may only happen once they are
 * durable: starts, handed-over values, news for listeners. Owned by the driver.
 */
final class GroupWriter {
  private static final int MAX_ROWS = 1_000;
  private static final long MAX_BYTES = 4L << 20;

  private final RunStore store;
  private final EngineKey engine;
  private WriteGroup group = new WriteGroup();
  private List<XComRow> values = new ArrayList<>();
  private long bytes;
  private List<Runnable> released = new ArrayList<>();

  GroupWriter(RunStore store, EngineKey engine) {
    this.store = store;
    this.engine = engine;
  }

  /** The rows collected since the last commit. */
  WriteGroup rows() {
    return group;
  }

  /** Writes a value with the rows. */
  void value(XComRow row) {
    values.add(row);
    bytes += row.value().length;
  }

  /** Does this after the commit. */
  void afterCommit(Runnable action) {
    released.add(action);
  }

  /** Whether the group is as large as one transaction should be. */
  boolean full() {
    return group.size() + values.size() >= MAX_ROWS || group.bytes() + bytes >= MAX_BYTES;
  }

  /** Makes the rows durable, then lets go what waited for it. */
  void commit() {
    WriteGroup rows = group;
    List<XComRow> published = values;
    List<Runnable> actions = released;
    if (rows.isEmpty() && published.isEmpty() && actions.isEmpty()) {
      return;
    }
    group = new WriteGroup();
    values = new ArrayList<>();
    bytes = 0;
    released = new ArrayList<>();
    if (!rows.isEmpty() || !published.isEmpty()) {
      write(published, rows);
    }
    for (Runnable action : actions) {
      action.run();
    }
  }

  private void write(List<XComRow> published, WriteGroup rows) {
    try (Writing writing = store.begin(engine)) {
      for (Rejected each : writing.publish(published)) {
        String instance = each.value().attempt().instance().display();
        throw new StoreException(
            Kind.DATA, "The value of " + instance + " can't be stored: " + each.reason(), null);
      }
      writing.commit(rows);
    }
  }
}
