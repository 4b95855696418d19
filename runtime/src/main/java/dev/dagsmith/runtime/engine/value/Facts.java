package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.AddList;
import dev.dagsmith.runtime.core.Commands;
import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.core.RunCore;
import dev.dagsmith.runtime.core.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * A run's core, and what values need to know of it: the way a join takes, the elements of a list,
 * the failure that was caught.
 *
 * <p>Values are evaluated on workers while the driver steps the core. What they ask is settled
 * before the asking instance starts and never changes in the run, so each answer is right whenever
 * it is read; the monitor only keeps a reader from seeing the core's arrays half written. The
 * alternative, a copy of every fact that a task may need, would cost each instance of a wide map
 * what only joins and lists need. The driver holds the monitor for a step, never while it runs the
 * code of a dag, so a reader can't be waited for.
 */
public final class Facts {
  private final RunCore core;

  public Facts(Plan plan, RunSettings settings) {
    this.core = new RunCore(plan, settings);
  }

  /** Steps the core; the driver alone calls it. */
  public synchronized void step(Event event, Commands commands) {
    core.step(event, commands);
  }

  /** The node whose value a join or pick takes. */
  synchronized int selected(Instance joinOrPick) {
    return core.selected(joinOrPick);
  }

  /** The return that took effect in a group. */
  synchronized @Nullable Instance returned(Instance group) {
    return core.returned(group);
  }

  /** What a catch clause caught. */
  synchronized @Nullable Failure caught(Instance slot) {
    return core.caught(slot);
  }

  /** How many elements a map has. */
  synchronized int length(Instance map) {
    return core.length(map);
  }

  /** The attempt that an instance has reached. */
  synchronized int attempt(Instance instance) {
    return core.attempt(instance);
  }

  /** The elements of a list, readable by any thread. */
  synchronized AddList adds(Instance collect) {
    AddList adds = core.adds(collect);
    int size = adds.size();
    return new AddList() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Instance get(int index) {
        synchronized (Facts.this) {
          return adds.get(index);
        }
      }
    };
  }
}
