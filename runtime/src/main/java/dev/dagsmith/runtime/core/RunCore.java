package dev.dagsmith.runtime.core;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run as a state machine: {@link #step} takes an event and says what is to be done. The same
 * events in the same order give the same commands. Not safe for use by several threads.
 */
public final class RunCore {
  private final Plan plan;
  final Machine machine;
  private final Events events;

  /** A run that has not begun. */
  public RunCore(Plan plan, RunSettings settings) {
    this.plan = plan;
    this.machine = new Machine(plan, settings);
    this.events = new Events(machine);
  }

  /** A run without limits on what is under way: for records, where nothing takes time. */
  static RunCore unlimited(Plan plan) {
    return new RunCore(plan, RunSettings.UNLIMITED);
  }

  /** Takes an event. Those that come too late, or from an attempt given up, change nothing. */
  public void step(Event event, Commands commands) {
    machine.frames.report(commands);
    events.take(event);
    machine.work.drain();
  }

  /** The state of an instance; {@link TaskState#NONE} if nothing is known of it yet. */
  public TaskState state(Instance instance) {
    Place at = machine.frames.find(instance);
    return at == null
        ? TaskState.NONE
        : machine.frames.state(at.expansion(), at.frame(), at.number());
  }

  /**
   * Whether a node has given its own answer, or ended without one; what is inside it may still go
   * on.
   */
  boolean settled(Instance instance) {
    Place at = machine.frames.find(instance);
    if (at == null) {
      return false;
    }
    int cell = machine.frames.cell(at);
    return at.expansion().state(cell).ended() || at.expansion().has(cell, Expansion.ENTERED);
  }

  /** The current or last attempt of a task's instance, from 1; 0 before the first. */
  public int attempt(Instance instance) {
    return detail(instance, Kind.TASK);
  }

  /** The number of the node whose value a join or pick takes; -1 if none, or not yet known. */
  public int selected(Instance joinOrPick) {
    Place at = machine.frames.find(joinOrPick);
    return at == null ? -1 : machine.selection.selected(at.expansion(), at.frame(), at.number());
  }

  /** The return that took effect in a group; null if none did. */
  public @Nullable Instance returned(Instance group) {
    Place at = machine.frames.find(group);
    return at == null || plan.kind(at.number()) != Kind.GROUP
        ? null
        : instance(machine.failures.returned(at));
  }

  /** The return that took effect in the run; null if none did. */
  public @Nullable Instance returned() {
    return instance(machine.failures.exitOf(machine.frames.root, 0, 0));
  }

  /** The failure that a catch clause caught, by its {@link Kind#FAILURE} slot; null if none. */
  public @Nullable Failure caught(Instance failureSlot) {
    Place at = machine.frames.find(failureSlot);
    if (at == null || plan.kind(at.number()) != Kind.FAILURE) {
      return null;
    }
    int attempt = plan.tree.parent(at.number());
    Place failed = machine.tries.failed(at.expansion(), at.frame(), attempt);
    int taken = machine.tries.leftBlock(at.expansion(), at.frame(), attempt);
    return failed == null || taken != plan.tree.blockOf[at.number()]
        ? null
        : machine.failures.failure(failed);
  }

  /** The failure of an instance that failed by itself; else null. */
  public @Nullable Failure failure(Instance instance) {
    Place at = machine.frames.find(instance);
    return at == null ? null : at.expansion().failure(machine.frames.cell(at));
  }

  /** The arm that a choice took; -1 if none, or not yet decided. */
  public int arm(Instance choice) {
    return detail(choice, Kind.CHOICE) - 1;
  }

  /** How many elements a map has; -1 if not yet counted. */
  public int length(Instance map) {
    Place at = machine.frames.find(map);
    if (at == null || plan.kind(at.number()) != Kind.MAP) {
      return -1;
    }
    Expansion inner = machine.frames.inside(at.expansion(), at.frame(), at.number());
    return inner == null ? -1 : inner.length;
  }

  /** The elements of a collected list. To be kept by who asks often: it is made anew each time. */
  public AddList adds(Instance collect) {
    Place at = machine.frames.find(collect);
    if (at == null || plan.kind(at.number()) != Kind.COLLECT) {
      throw new IllegalArgumentException("No collected list at " + collect);
    }
    return machine.collects.list(at);
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
    return machine.failures.outcome();
  }

  private int detail(Instance instance, Kind kind) {
    Place at = machine.frames.find(instance);
    return at == null || plan.kind(at.number()) != kind
        ? 0
        : at.expansion().detail(machine.frames.cell(at));
  }

  private @Nullable Instance instance(@Nullable Place place) {
    return place == null ? null : machine.frames.instance(place);
  }
}
