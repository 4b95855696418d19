package dev.dagsmith.runtime.core;

/**
 * What waits for what in a plan, as tables. A node under a step waits for that step alone, a step
 * for what stands between it and the step above: so there are never more edges than nodes and
 * reads.
 */
final class Wiring {
  static final int[] NONE = {};

  final PlanTree tree;

  /** The scope of the run's own nodes. */
  final Scope root;

  /** By number, the scope that it stands in. */
  final Scope[] scopes;

  /** By number of a map, the scope inside it. */
  final Scope[] inside;

  /** By number, its place in its scope. */
  final int[] places;

  /** By number, its index in its block. */
  final int[] positions;

  /** By number, the nearest step above it in its block; -1 without one. */
  final int[] stepAbove;

  final ExitTable exits;

  /** By number, what it reads, slots left out; for a collect the maps. */
  final int[][] reads;

  /** By number of a join or pick, its choice or try. */
  final int[] decider;

  /** By number of a join or pick, the values it may take; -1 where there is none. */
  final int[][] alternatives;

  /** By number of a pick, the numbers after which they count; -1: from the start. */
  final int[][] after;

  /** Who waits for the end of a number, in its scope. */
  final Edges onEnd;

  /** Who waits for the end of a number, in scopes inside. */
  final Edges onEndInside;

  /** Joins and picks that may take a number's value. */
  final Edges onEndSelected;

  /** Who waits to know whether a number left the block. */
  final Edges onExit;

  /** Joins that wait for a choice. */
  final Edges onChosen;

  Wiring(WiringBuilder from) {
    int size = from.tree.size;
    this.tree = from.tree;
    this.root = from.root;
    this.scopes = from.scopes;
    this.inside = from.inside;
    this.places = from.places;
    this.positions = from.positions;
    this.stepAbove = from.stepAbove;
    this.exits = from.exits;
    this.reads = from.reads;
    this.decider = from.decider;
    this.alternatives = from.alternatives;
    this.after = from.after;
    this.onEnd = from.onEnd.build(size);
    this.onEndInside = from.onEndInside.build(size);
    this.onEndSelected = from.onEndSelected.build(size);
    this.onExit = from.onExit.build(size);
    this.onChosen = from.onChosen.build(size);
  }

  static Wiring of(PlanTree tree) {
    return new WiringBuilder(tree).build();
  }
}
