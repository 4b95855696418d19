package dev.dagsmith.runtime.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states of all instances, and the one way to change them. */
final class Frames {
  final Plan plan;
  final Wiring wiring;

  /** The run's own frame: the only one of its expansion. */
  final Expansion root;

  private final List<Expansion> all = new ArrayList<>();
  private @Nullable Commands commands;

  Frames(Plan plan) {
    this.plan = plan;
    this.wiring = plan.wiring();
    this.root = new Expansion(0, wiring.root, null, 0, 1);
    root.await(wiring.root.waits);
    all.add(root);
  }

  void report(Commands to) {
    this.commands = to;
  }

  Commands commands() {
    if (commands == null) {
      throw new IllegalStateException("Nothing happens to a run outside of a step");
    }
    return commands;
  }

  /** Makes the frames of a map that was counted. */
  Expansion expand(Expansion e, int frame, int map, int length) {
    Expansion made = new Expansion(all.size(), wiring.inside[map], e, frame, length);
    all.add(made);
    e.detail(cell(e, frame, map), made.id);
    return made;
  }

  /** How many expansions there are, from 0 on. */
  int expansions() {
    return all.size();
  }

  Expansion expansion(int id) {
    return all.get(id);
  }

  /** The frames of a map; null if it was not counted. */
  @Nullable Expansion inside(Expansion e, int frame, int map) {
    int id = e.detail(cell(e, frame, map));
    return id == 0 ? null : all.get(id);
  }

  int cell(Expansion e, int frame, int number) {
    return e.cell(frame, wiring.places[number]);
  }

  int cell(Place place) {
    return cell(place.expansion(), place.frame(), place.number());
  }

  TaskState state(Expansion e, int frame, int number) {
    return e.state(cell(e, frame, number));
  }

  boolean has(Expansion e, int frame, int number, int bit) {
    return e.has(cell(e, frame, number), bit);
  }

  /** The state of a number in this frame or in one around it. */
  TaskState seen(Expansion e, int frame, int number) {
    Scope scope = wiring.scopes[number];
    Expansion at = e;
    int index = frame;
    while (at.scope != scope && at.outer != null) {
      index = at.outerIndex;
      at = at.outer;
    }
    return state(at, index, number);
  }

  /** Where a number is that stands in this frame or in one around it. */
  Place place(Expansion e, int frame, int number) {
    Scope scope = wiring.scopes[number];
    Expansion at = e;
    int index = frame;
    while (at.scope != scope && at.outer != null) {
      index = at.outerIndex;
      at = at.outer;
    }
    return new Place(at, index, number);
  }

  Instance instance(Expansion e, int frame, int number) {
    return new Instance(number, e.path(frame));
  }

  Instance instance(Place place) {
    return instance(place.expansion(), place.frame(), place.number());
  }

  /** Where an instance is; null if there is none such, or not yet. */
  @Nullable Place find(Instance instance) {
    int number = instance.node();
    int[] path = instance.path();
    if (number < 0 || number >= plan.size() || path.length != plan.mapDepth(number)) {
      return null;
    }
    int[] maps = new int[path.length];
    int map = plan.parentMap(number);
    for (int depth = path.length - 1; depth >= 0; depth--) {
      maps[depth] = map;
      map = plan.parentMap(map);
    }
    Expansion at = root;
    int frame = 0;
    for (int depth = 0; depth < path.length; depth++) {
      at = inside(at, frame, maps[depth]);
      frame = path[depth];
      if (at == null || frame < 0 || frame >= at.length) {
        return null;
      }
    }
    return new Place(at, frame, number);
  }

  /** Changes a state, and says so. */
  void change(Expansion e, int frame, int number, TaskState to, @Nullable Failure failure) {
    int cell = cell(e, frame, number);
    TaskState from = e.state(cell);
    if (!Transitions.allowed(from, to)) {
      throw new IllegalStateException(
          plan.id(number) + " can't go from " + from.display() + " to " + to.display());
    }
    e.state(cell, to);
    int attempt = wiring.tree.kinds[number] == Kind.TASK ? e.detail(cell) : 0;
    commands().changed(instance(e, frame, number), to, attempt, failure);
  }
}
