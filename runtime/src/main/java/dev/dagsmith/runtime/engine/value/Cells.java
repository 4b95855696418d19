package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.write.Commit;
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
public final class Cells {
  /** What an entry costs beside its bytes. */
  private static final int OVERHEAD = 100;

  private static final int READ_AHEAD = 200;

  /** Those used longest ago come first. */
  private final Map<Instance, Cell> cells = new LinkedHashMap<>(16, 0.75f, true);

  /** By node, the path of the value that was read from the store last. */
  private final Map<Integer, int[]> read = new HashMap<>();

  private final CacheBudget budget;
  private final StoreReads store;
  private final RunKeys keys;
  private boolean closed;

  public Cells(RunKeys keys, StoreReads store, CacheBudget budget) {
    this.keys = keys;
    this.store = store;
    this.budget = budget;
  }

  /**
   * A value, and the commit that makes it durable.
   *
   * @param value not to be changed
   */
  private record Cell(Encoded value, Commit commit) {
    long cost() {
      return (long) value.bytes().length + OVERHEAD;
    }
  }

  /** Takes a value that is only here until a commit; after that keeping it is only faster. */
  public synchronized void put(Instance instance, Encoded value, Commit commit) {
    if (closed) {
      return;
    }
    Cell cell = new Cell(value, commit);
    Cell before = cells.put(instance, cell);
    budget.add(cell.cost() - (before == null ? 0 : before.cost()));
    if (budget.exceeded()) {
      makeRoom();
    }
  }

  /** What is not yet durable stays, and until it is, what was used after it. */
  private void makeRoom() {
    Iterator<Cell> eldest = cells.values().iterator();
    Cell next = eldest.next();
    while (budget.exceeded() && next.commit.done()) {
      budget.add(-next.cost());
      eldest.remove();
      if (!eldest.hasNext()) {
        return;
      }
      next = eldest.next();
    }
  }

  /** A value; null if the instance has published none. */
  public @Nullable Encoded get(Instance instance) {
    Encoded known = known(instance);
    if (known != null) {
      return known;
    }
    Encoded ahead = ahead(instance);
    if (ahead != null) {
      return ahead;
    }
    XComRow row = store.value(keys.of(instance));
    if (row == null) {
      return null;
    }
    Encoded value = new Encoded(row.codec(), store.load(row));
    synchronized (this) {
      put(instance, value, Commit.PAST);
      read.put(instance.node(), instance.path());
    }
    return value;
  }

  /** Whoever reads a list element by element gets the next ones along: one query for many. */
  private @Nullable Encoded ahead(Instance instance) {
    int[] path = instance.path();
    int[] before = path.clone();
    if (path.length == 0 || --before[path.length - 1] < 0 || !isRead(instance.node(), before)) {
      return null;
    }
    InstanceKey key = keys.of(instance);
    InstanceKey task = new InstanceKey(key.run(), key.taskId(), MapPath.NONE);
    Encoded found = null;
    synchronized (this) {
      read.remove(instance.node());
    }
    for (XComRow row : store.elements(task, MapPath.of(before), READ_AHEAD)) {
      MapPath at = row.attempt().instance().path();
      boolean wanted = at.equals(key.path());
      Encoded value =
          wanted || row.inline() != null ? new Encoded(row.codec(), store.load(row)) : null;
      found = wanted ? value : found;
      if (value != null) { // a large one is loaded when it is asked for
        synchronized (this) {
          put(new Instance(instance.node(), at.indexes()), value, Commit.PAST);
          read.put(instance.node(), at.indexes());
        }
      }
    }
    return found;
  }

  private synchronized boolean isRead(int node, int[] path) {
    return Arrays.equals(read.get(node), path);
  }

  /** Forgets the values of a task's instances whose path begins so: nobody needs them any more. */
  public synchronized void forget(Instance task) {
    if (task.path().length < keys.plan().mapDepth(task.node())) {
      int[] prefix = task.path();
      cells
          .entrySet()
          .removeIf(each -> under(each.getKey(), task.node(), prefix) && freed(each.getValue()));
    } else {
      Cell gone = cells.remove(task);
      if (gone != null) {
        budget.add(-gone.cost());
      }
    }
  }

  private static boolean under(Instance instance, int node, int[] prefix) {
    int[] path = instance.path();
    return instance.node() == node
        && path.length >= prefix.length
        && Arrays.equals(path, 0, prefix.length, prefix, 0, prefix.length);
  }

  private boolean freed(Cell gone) {
    budget.add(-gone.cost());
    return true;
  }

  /** Gives the memory back; the run has ended. */
  public synchronized void close() {
    closed = true;
    for (Cell cell : cells.values()) {
      budget.add(-cell.cost());
    }
    cells.clear();
  }

  private synchronized @Nullable Encoded known(Instance instance) {
    Cell cell = cells.get(instance);
    return cell == null ? null : cell.value;
  }
}
