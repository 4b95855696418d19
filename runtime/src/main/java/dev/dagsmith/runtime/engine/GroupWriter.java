package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.WriteGroup;
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
  private WriteGroup group = new WriteGroup();
  private List<Runnable> released = new ArrayList<>();

  GroupWriter(RunStore store) {
    this.store = store;
  }

  /** The rows collected since the last commit. */
  WriteGroup rows() {
    return group;
  }

  /** Does this after the commit. */
  void afterCommit(Runnable action) {
    released.add(action);
  }

  /** Whether the group is as large as one transaction should be. */
  boolean full() {
    return group.size() >= MAX_ROWS || group.bytes() >= MAX_BYTES;
  }

  /** Makes the rows durable, then lets go what waited for it. */
  void commit() {
    WriteGroup rows = group;
    List<Runnable> actions = released;
    if (rows.isEmpty() && actions.isEmpty()) {
      return;
    }
    group = new WriteGroup();
    released = new ArrayList<>();
    if (!rows.isEmpty()) {
      store.commit(rows);
    }
    for (Runnable action : actions) {
      action.run();
    }
  }
}
