package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.XComRow;
import java.util.Arrays;
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

  private static final int READ_AHEAD = 200;

  private final Map<Instance, byte[]> pending = new HashMap<>();
  private final Map<Instance, byte[]> cached = new LinkedHashMap<>(16, 0.75f, true);

  /** By node, the path of the value that was read from the store last. */
  private final Map<Integer, int[]> read = new HashMap<>();

  private final CacheBudget budget;
  private final StoreReads store;
  private final RunKeys keys;
  private boolean closed;

  Cells(RunKeys keys, StoreReads store, CacheBudget budget) {
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
    byte[] ahead = ahead(instance);
    if (ahead != null) {
      return ahead;
    }
    XComRow row = store.value(keys.of(instance));
    if (row == null) {
      return null;
    }
    synchronized (this) {
      cache(instance, row.value());
      read.put(instance.node(), instance.path());
    }
    return row.value();
  }

  /** Whoever reads a list element by element gets the next ones along: one query for many. */
  private byte @Nullable [] ahead(Instance instance) {
    int[] path = instance.path();
    int[] before = path.clone();
    if (path.length == 0 || --before[path.length - 1] < 0 || !isRead(instance.node(), before)) {
      return null;
    }
    InstanceKey key = keys.of(instance);
    InstanceKey task = new InstanceKey(key.run(), key.taskId(), MapPath.NONE);
    byte[] found = null;
    synchronized (this) {
      read.remove(instance.node());
    }
    for (XComRow row : store.elements(task, MapPath.of(before), READ_AHEAD)) {
      MapPath at = row.attempt().instance().path();
      found = at.equals(key.path()) ? row.value() : found;
      synchronized (this) {
        cache(new Instance(instance.node(), at.indexes()), row.value());
        read.put(instance.node(), at.indexes());
      }
    }
    return found;
  }

  private synchronized boolean isRead(int node, int[] path) {
    return Arrays.equals(read.get(node), path);
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
