package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;

/** A dag that calls itself, directly or through others, has no end: an error with its path. */
final class Recursion {
  private Recursion() {}

  /** Checks that {@code dag}, called by {@code group} of {@code caller}, is not under way there. */
  static void check(DagDefinition dag, GroupNode group, Unit caller) {
    for (Unit unit = caller; unit != null; unit = unit.caller) {
      if (same(unit.definition, dag)) {
        throw new IllegalArgumentException(
            "Dag "
                + dag.dagId()
                + " calls itself, so it would never end: "
                + path(unit, caller)
                + step(caller, group)
                + dag.dagId()
                + ". Make one of these calls a task, or take it out.");
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // a short way for the common case
  private static boolean same(DagDefinition one, DagDefinition other) {
    return one == other
        || (one.dagId().equals(other.dagId())
            && one.origin().generatedClass().equals(other.origin().generatedClass()));
  }

  /** The calls that lead from {@code from} down to {@code to}. */
  private static String path(Unit from, Unit to) {
    GroupNode call = to.call;
    Unit caller = to.caller;
    if (to == from || call == null || caller == null) {
      return "";
    }
    return path(from, caller) + step(caller, call);
  }

  private static String step(Unit caller, GroupNode group) {
    return caller.definition.dagId()
        + " ("
        + caller.definition.origin().file()
        + ":"
        + group.head().at().line()
        + ") -> ";
  }
}
