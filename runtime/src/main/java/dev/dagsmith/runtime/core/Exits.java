package dev.dagsmith.runtime.core;

/**
 * Whether control left a block early. What stands below a node that may leave waits for the answer,
 * not for the node's end.
 */
final class Exits {
  /** Not yet known. */
  static final int UNKNOWN = 0;

  /** Control goes on. */
  static final int NONE = 1;

  /** It can't be known, or a throw took effect. */
  static final int FAILED = 2;

  /** Control left; the target plus one is added. */
  static final int LEFT = 3;

  private final Machine machine;
  private final ExitTable table;

  Exits(Machine machine) {
    this.machine = machine;
    this.table = machine.plan.wiring().exits;
  }

  int get(Expansion e, int frame, int number) {
    int index = table.indexes[number];
    return index < 0 ? NONE : e.exit(frame, index);
  }

  /** Says what is known of a node, once. */
  void set(Expansion e, int frame, int number, int exit) {
    int index = table.indexes[number];
    if (index >= 0 && exit != UNKNOWN && e.exit(frame, index) == UNKNOWN) {
      e.exit(frame, index, exit);
      machine.work.exit(e, machine.frames.cell(e, frame, number));
    }
  }

  /** What the end of a node says of it, if nothing did so before. */
  void atEnd(Expansion e, int frame, int number, TaskState state) {
    if (table.indexes[number] < 0) {
      return;
    }
    if (state == TaskState.SUCCESS && leaves(number)) {
      set(e, frame, number, LEFT + table.targets[number] + 1);
    } else if (state == TaskState.FAILED || state == TaskState.UPSTREAM_FAILED) {
      set(e, frame, number, FAILED);
    } else {
      set(e, frame, number, NONE);
    }
  }

  /** Tells those that wait, and the compound around if it is decided by this. */
  void pass(Expansion e, int frame, int number) {
    Edges edges = machine.wiring.onExit;
    for (int i = edges.start[number]; i < edges.start[number + 1]; i++) {
      machine.blocks.arrive(e, frame, edges.to[i]);
    }
    int block = machine.wiring.tree.blockOf[number];
    if (table.last[block] != number) {
      return;
    }
    int compound = machine.wiring.tree.owners[block];
    int exit = get(e, frame, number);
    if (compound == e.scope.map) {
      machine.maps.frameExit(e, frame, absorb(exit, compound));
    } else {
      switch (machine.wiring.tree.kinds[compound]) {
        case CHOICE, LABEL -> set(e, frame, compound, absorb(exit, compound));
        case PARALLEL -> set(e, frame, compound, ofAll(e, frame, compound));
        default -> {} // a try says so at its end; a group is never left
      }
    }
  }

  /** What is known of a block that has ended. */
  int ofBlock(Expansion e, int frame, int block) {
    int last = table.last[block];
    return last < 0 ? NONE : get(e, frame, last);
  }

  /** The node in a block by which control left it; -1 if it did not. */
  int leaver(Expansion e, int frame, int block) {
    if (ofBlock(e, frame, block) >= LEFT) {
      for (int child : machine.wiring.tree.children[block]) {
        if (table.indexes[child] >= 0 && get(e, frame, child) >= LEFT) {
          return child;
        }
      }
    }
    return -1;
  }

  /** Of several parts: left wins, then failed. */
  static int combine(int one, int other) {
    return Math.max(one, other);
  }

  static int absorb(int exit, int compound) {
    return exit == LEFT + compound + 1 ? NONE : exit;
  }

  private int ofAll(Expansion e, int frame, int parallel) {
    int first = machine.wiring.tree.firstBlock[parallel];
    int all = NONE;
    for (int i = 0; i < machine.wiring.tree.blockCount[parallel]; i++) {
      int exit = ofBlock(e, frame, first + i);
      if (exit == UNKNOWN) {
        return UNKNOWN;
      }
      all = combine(all, exit);
    }
    return all;
  }

  private boolean leaves(int number) {
    Kind kind = machine.wiring.tree.kinds[number];
    return kind == Kind.RETURN || kind == Kind.LEAVE;
  }
}
