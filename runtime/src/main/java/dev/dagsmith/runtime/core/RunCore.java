package dev.dagsmith.runtime.core;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run as a state machine: {@link #step} takes an event and says what is to be done. The same
 * events in the same order give the same commands. Not safe for use by several threads.
 */
public final class RunCore {
  private final Plan plan;

  /** A run that has not begun. */
  public RunCore(Plan plan) {
    this.plan = plan;
  }

  /** Takes an event. Those that come too late, or from an attempt given up, change nothing. */
  public void step(Event event, Commands commands) {
    throw new UnsupportedOperationException();
  }

  /** The state of an instance; {@link TaskState#NONE} if nothing is known of it yet. */
  public TaskState state(Instance instance) {
    throw new UnsupportedOperationException();
  }

  /** The current or last attempt of a task's instance, from 1; 0 before the first. */
  public int attempt(Instance instance) {
    throw new UnsupportedOperationException();
  }

  /** The number of the node whose value a join or pick takes; -1 if none, or not yet known. */
  public int selected(Instance joinOrPick) {
    throw new UnsupportedOperationException();
  }

  /** The return that took effect in a group; null if none did. */
  public @Nullable Instance returned(Instance group) {
    throw new UnsupportedOperationException();
  }

  /** The return that took effect in the run; null if none did. */
  public @Nullable Instance returned() {
    throw new UnsupportedOperationException();
  }

  /** The failure that a catch clause caught, by its {@link Kind#FAILURE} slot; null if none. */
  public @Nullable Failure caught(Instance failureSlot) {
    throw new UnsupportedOperationException();
  }

  /** The failure of an instance that failed by itself; else null. */
  public @Nullable Failure failure(Instance instance) {
    throw new UnsupportedOperationException();
  }

  /** The arm that a choice took; -1 if none, or not yet decided. */
  public int arm(Instance choice) {
    throw new UnsupportedOperationException();
  }

  /** How many elements a map has; -1 if not yet counted. */
  public int length(Instance map) {
    throw new UnsupportedOperationException();
  }

  /** The elements of a collected list. To be kept by who asks often: it is made anew each time. */
  public AddList adds(Instance collect) {
    throw new UnsupportedOperationException();
  }

  /** The elements of a collected list, in order. */
  public void forEachAdd(Instance collect, Consumer<Instance> action) {
    AddList adds = adds(collect);
    for (int i = 0; i < adds.size(); i++) {
      action.accept(adds.get(i));
    }
  }

  /** The instance of {@code node} that {@code reader} sees: the path cut to the node's depth. */
  public Instance targetOf(Instance reader, int node) {
    return reader.at(node, plan.mapDepth(node));
  }

  /** How the run ended; null while it is under way. */
  public @Nullable RunOutcome outcome() {
    throw new UnsupportedOperationException();
  }
}
