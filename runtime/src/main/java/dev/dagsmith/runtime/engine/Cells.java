package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComRow;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoded values of a run's tasks: those not yet durable, the latest of the others, and behind
 * them the store. Safe for several threads; the store is read outside the monitor.
 */
final class Cells {
  /** What an entry costs beside its bytes. */
  private static final int OVERHEAD = 100;

  private final Map<Instance, byte[]> pending = new HashMap<>();
  private final Map<Instance, byte[]> cached = new LinkedHashMap<>(16, 0.75f, true);
  private final CacheBudget budget;
  private final RunStore store;
  private final RunKeys keys;
  private boolean closed;

  Cells(RunKeys keys, RunStore store, CacheBudget budget) {
    this.keys = keys;
    this.store = store;
    this.budget = budget;
  }

  /** A value that the group under way makes durable; until then it is only here. */
  synchronized void pending(Instance instance, byte[] value) {
    pending.put(instance, value);
  }

  /** The value is durable; keeping it is now only faster. */
  synchronized void durable(Instance instance) {
    byte[] value = pending.remove(instance);
    if (value != null) {
      cache(instance, value);
    }
  }

  /** A value's bytes, not to be changed; null if the instance has published none. */
  byte @Nullable [] get(Instance instance) {
    byte[] known = known(instance);
    if (known != null) {
      return known;
    }
    XComRow row = store.xcom(keys.of(instance), XComRow.RETURN_VALUE);
    if (row == null) {
      return null;
    }
    synchronized (this) {
      cache(instance, row.value());
    }
    return row.value();
  }

  /** Gives the memory back; the run has ended. */
  synchronized void close() {
    closed = true;
    for (byte[] value : cached.values()) {
      budget.add(-cost(value));
    }
    cached.clear();
  }

  private synchronized byte @Nullable [] known(Instance instance) {
    byte[] value = pending.get(instance);
    return value != null ? value : cached.get(instance);
  }

  private synchronized void cache(Instance instance, byte[] value) {
    if (closed || cached.put(instance, value) != null) {
      return;
    }
    budget.add(cost(value));
    for (Iterator<byte[]> eldest = cached.values().iterator();
        budget.exceeded() && eldest.hasNext(); ) {
      budget.add(-cost(eldest.next()));
      eldest.remove();
    }
  }

  private static long cost(byte[] value) {
    return (long) value.length + OVERHEAD;
  }
}
