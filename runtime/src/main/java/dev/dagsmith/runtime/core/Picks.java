package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.PickNode;
import org.jspecify.annotations.Nullable;

/** Which value a variable has where control left a try's body, or its catch. */
final class Picks {
  private static final int END = Integer.MAX_VALUE;

  private final Machine machine;
  private final PlanTree tree;

  Picks(Machine machine) {
    this.machine = machine;
    this.tree = machine.plan.tree;
  }

  /** The number of the alternative that counts; -1 for none. */
  int pick(Expansion e, int frame, int number) {
    if (!(tree.nodes[number] instanceof PickNode pick)) {
      throw new IllegalStateException(machine.plan.id(number) + " is no pick");
    }
    int attempt = machine.wiring.decider[number];
    int caught = e.detail(machine.frames.cell(e, frame, attempt)) - 1;
    int body = tree.firstBlock[attempt];
    int bodyEnd = cut(e, frame, body, number, machine.tries.failed(e, frame, attempt));
    int inCatch = -1;
    int catchEnd = -1;
    if (caught >= 0 && pick.at() != PickNode.At.CATCH) {
      inCatch = body + 1 + caught;
      Place failed = machine.failures.earliest(e, frame, inCatch);
      catchEnd = cut(e, frame, inCatch, number, failed);
    }
    int[] after = machine.wiring.after[number];
    for (int i = after.length - 1; i >= 0; i--) {
      if (counts(e, frame, attempt, after[i], bodyEnd, inCatch, catchEnd)) {
        return machine.wiring.alternatives[number][i];
      }
    }
    return -1;
  }

  private boolean counts(
      Expansion e, int frame, int attempt, int after, int bodyEnd, int inCatch, int catchEnd) {
    if (after < 0) {
      return true;
    }
    int block = blockWithin(attempt, after);
    if (block == inCatch) {
      return after < catchEnd && reached(e, frame, after);
    }
    return block == tree.firstBlock[attempt] && after < bodyEnd && reached(e, frame, after);
  }

  /** Before which number a variable was assigned when control left the block. */
  private int cut(Expansion e, int frame, int block, int pick, @Nullable Place failed) {
    Place at = failed;
    if (at == null) {
      at = machine.failures.exitOf(e, frame, block);
    }
    return at == null ? END : machine.reach.atCall(at, tree.units[pick]).number();
  }

  private boolean reached(Expansion e, int frame, int number) {
    return tree.kinds[number].slot()
        || machine.wiring.scopes[number] != e.scope
        || machine.reach.reached(e, frame, number);
  }

  /** The block of a compound that a number stands in, at any depth; -1 if in none. */
  private int blockWithin(int compound, int number) {
    int at = number;
    while (at >= 0 && tree.parent(at) != compound) {
      at = tree.parent(at);
    }
    return at < 0 ? -1 : tree.blockOf[at];
  }
}
