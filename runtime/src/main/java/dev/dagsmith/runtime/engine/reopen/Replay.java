package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a run that goes on. The run is driven from its begin through the same
 * core; each question whose answer is recorded gets it from here, once, instead of being worked
 * out. Owned by the driver once the run has begun.
 */
public final class Replay {
  private final @Nullable RunKeys keys;
  private final @Nullable RecordedRows rows;

  /** Instances that wait or were under way, and go on from there: what follows is not on record. */
  private final Set<Instance> gone = new HashSet<>();

  /**
   * What is recorded of instances that wait for the record to go on or to end; null for nothing.
   */
  private final Map<Instance, @Nullable InstanceRow> postponed = new HashMap<>();

  /** The answer that is being taken. */
  private @Nullable Instance answering;

  private @Nullable InstanceRow answer;

  private Replay(@Nullable RunKeys keys, @Nullable RecordedRows rows) {
    this.keys = keys;
    this.rows = rows;
  }

  /** Nothing is known: a new run. */
  public static Replay none() {
    return new Replay(null, null);
  }

  /** What is recorded of a run. */
  public static Replay of(RunKeys keys, RunStore store) {
    return new Replay(keys, new RecordedRows(store, keys.run()));
  }

  /** Whether it is that of a new run. */
  public boolean isEmpty() {
    return rows == null;
  }

  /**
   * What is recorded of an instance, which is now to be answered; null if nothing is, or what
   * followed it is not.
   */
  public @Nullable InstanceRow take(Instance instance) {
    if (isEmpty() || gone.contains(instance)) {
      return null;
    }
    InstanceRow row = recorded(instance);
    postponed.remove(instance);
    if (row != null && !row.state().ended()) {
      gone.add(instance);
    }
    answering = instance;
    answer = row;
    return row;
  }

  /**
   * As {@link #take}, while there is more on record: null also if the answer was recorded after
   * more cancellations than these, or the instance goes on from there.
   */
  public @Nullable InstanceRow takeBefore(Instance instance, int cancels) {
    InstanceRow row = recorded(instance);
    if (row == null || !row.state().ended() || row.cancels() > cancels) {
      postponed.put(instance, row);
      return null;
    }
    return take(instance);
  }

  /** The attempt that an instance which waits had reached; 0: none is known. */
  public int reached(Instance instance) {
    InstanceRow row = postponed.get(instance);
    return row == null ? 0 : row.key().number();
  }

  /** The answer was taken. */
  public void taken() {
    answering = null;
    answer = null;
  }

  /**
   * The row of an instance if the store says so already; else null. What a cancellation ended stays
   * as it was recorded, though it waits now where it was under way then.
   */
  public @Nullable InstanceRow known(Instance instance, TaskState state, int attempt) {
    InstanceRow row = postponed.get(instance);
    if (row == null && attempt == 0) {
      row = unasked(instance);
    }
    if (row != null && row.state().ended() && state.ended()) {
      return row;
    }
    row = answering != null && answering.equals(instance) ? answer : null;
    return row != null && row.state() == state && row.key().number() == attempt ? row : null;
  }

  /** What is recorded and not cleared. */
  private @Nullable InstanceRow recorded(Instance instance) {
    if (postponed.containsKey(instance)) {
      return postponed.get(instance);
    }
    InstanceRow row = find(instance);
    return row == null || row.state() == TaskState.NONE || row.state() == TaskState.REMOVED
        ? null
        : row;
  }

  /** Of what ended without being asked. If the store is away it is written once more. */
  private @Nullable InstanceRow unasked(Instance instance) {
    try {
      return recorded(instance);
    } catch (StoreException e) {
      if (e.kind() != Kind.UNREACHABLE) {
        throw e;
      }
      return null;
    }
  }

  private @Nullable InstanceRow find(Instance instance) {
    RunKeys names = keys;
    RecordedRows known = rows;
    return names == null || known == null
        ? null
        : known.find(names.plan().id(instance.node()), MapPath.of(instance.path()));
  }
}
