package dev.dagsmith.runtime.core;

import org.jspecify.annotations.Nullable;

/** Whether the plain call would have come to the end of a node, given the failures around it. */
final class Reach {
  private final Machine machine;
  private final PlanTree tree;

  Reach(Machine machine) {
    this.machine = machine;
    this.tree = machine.plan.tree;
  }

  /** Whether no failure of a try's block around it came first. */
  boolean reached(Expansion e, int frame, int number) {
    return !machine.frames.has(e, frame, number, Expansion.UNREACHED)
        && !cutOff(e, frame, number, false);
  }

  /** Whether a failure came first that a try around it then handled: it counts for nothing. */
  boolean undone(Expansion e, int frame, int number) {
    return cutOff(e, frame, number, true);
  }

  private boolean cutOff(Expansion e, int frame, int number, boolean handled) {
    Place self = new Place(e, frame, number);
    Expansion at = e;
    int index = frame;
    int child = number;
    boolean cut = false;
    while (true) {
      int parent = tree.parent(child);
      if (parent == at.scope.map) {
        Expansion outer = at.outer;
        if (outer == null) {
          return false;
        }
        index = at.outerIndex;
        at = outer;
      } else if (tree.kinds[parent] == Kind.TRY) {
        int block = tree.blockOf[child];
        Place failed = cut ? null : failed(at, index, parent, block);
        cut |= failed != null && !self.before(atCall(failed, tree.units[parent]));
        if (cut && (!handled || machine.tries.leftBlock(at, index, parent) > block)) {
          return true;
        }
      }
      child = parent;
    }
  }

  /** The earliest failure of a body, handled or not; or of the catch that was entered. */
  private @Nullable Place failed(Expansion e, int frame, int attempt, int block) {
    if (block == tree.firstBlock[attempt]) {
      return machine.tries.failed(e, frame, attempt);
    }
    return machine.tries.leftBlock(e, frame, attempt) == block
        ? machine.failures.earliest(e, frame, block)
        : null;
  }

  /** What fails inside a group fails at the call, for the dag that calls. */
  Place atCall(Place failed, Unit caller) {
    int number = failed.number();
    while (tree.units[number] != caller) {
      number = tree.units[number].group;
    }
    return machine.frames.place(failed.expansion(), failed.frame(), number);
  }
}
