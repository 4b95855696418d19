package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.ValueNode;
import org.jspecify.annotations.Nullable;

/** How nodes begin and end, and the blocks and compounds around them. */
final class Blocks {
  private final Machine machine;

  Blocks(Machine machine) {
    this.machine = machine;
  }

  /** Something that a node waits for is there. The last one decides what becomes of the node. */
  void arrive(Expansion e, int frame, int number) {
    int cell = machine.frames.cell(e, frame, number);
    if (e.state(cell) == TaskState.NONE && e.settle(cell, 1) == 0) {
      machine.prerequisites.decide(e, frame, number);
    }
  }

  /** Opens a block to its nodes. */
  void enter(Expansion e, int frame, int block) {
    for (int child : machine.wiring.tree.children[block]) {
      arrive(e, frame, child);
    }
  }

  /** Does what a node does, now that nothing stands in its way. */
  void start(Expansion e, int frame, int number) {
    switch (machine.wiring.tree.kinds[number]) {
      case TASK -> machine.tasks.schedule(e, frame, number);
      case VALUE -> {
        if (machine.wiring.tree.nodes[number] instanceof ValueNode value && value.total()) {
          end(e, frame, number, TaskState.SUCCESS);
        } else {
          evaluate(e, frame, number);
        }
      }
      case CHOICE, MAP, GROUP, THROW -> evaluate(e, frame, number);
      case LABEL, PARALLEL -> {
        change(e, frame, number, TaskState.RUNNING);
        enterAll(e, frame, number);
      }
      case TRY -> {
        change(e, frame, number, TaskState.RUNNING);
        machine.tries.begin(e, frame, number);
      }
      default -> end(e, frame, number, TaskState.SUCCESS);
    }
  }

  /** Enters a choice's arm. */
  void choose(Expansion e, int frame, int choice, int arm) {
    int cell = machine.frames.cell(e, frame, choice);
    PlanTree tree = machine.wiring.tree;
    boolean none = arm < 0 || arm >= tree.blockCount[choice];
    e.detail(cell, none ? 0 : arm + 1);
    e.add(cell, Expansion.ENTERED);
    int first = tree.firstBlock[choice];
    for (int i = 0; i < tree.blockCount[choice]; i++) {
      if (i != arm) {
        refuse(e, frame, first + i, TaskState.SKIPPED);
      }
    }
    if (none || machine.wiring.exits.last[first + arm] < 0) {
      machine.exits.set(e, frame, choice, Exits.NONE);
    }
    machine.work.chosen(e, frame, choice);
    if (none || !open(e, frame, choice, first + arm)) {
      complete(e, frame, choice);
    }
  }

  /** Enters all blocks of a label, a parallel or a group. */
  void enterAll(Expansion e, int frame, int compound) {
    PlanTree tree = machine.wiring.tree;
    int cell = machine.frames.cell(e, frame, compound);
    int first = tree.firstBlock[compound];
    int past = first + tree.blockCount[compound];
    int nodes = 0;
    for (int block = first; block < past; block++) {
      nodes += tree.children[block].length;
    }
    e.add(cell, Expansion.ENTERED);
    e.pending(cell, nodes);
    for (int block = first; block < past; block++) {
      enter(e, frame, block);
    }
    if (nodes == 0) {
      complete(e, frame, compound);
    }
  }

  /** Enters a block that its compound then waits for; false if there is nothing in it. */
  boolean open(Expansion e, int frame, int compound, int block) {
    int cell = machine.frames.cell(e, frame, compound);
    int nodes = machine.wiring.tree.children[block].length;
    e.add(cell, Expansion.ENTERED);
    e.pending(cell, nodes);
    enter(e, frame, block);
    return nodes > 0;
  }

  /** A node of an entered block has ended. */
  void childEnded(Expansion e, int frame, int number) {
    PlanTree tree = machine.wiring.tree;
    int bit = bit(machine.frames.state(e, frame, number));
    int compound = tree.parent(number);
    if (compound == e.scope.map) {
      e.addToFrame(frame, bit);
      if (--e.left[frame] == 0) {
        machine.maps.frameEnded(e, frame);
      }
      return;
    }
    int cell = machine.frames.cell(e, frame, compound);
    e.add(cell, bit);
    if (e.settle(cell, 1) == 0) {
      complete(e, frame, compound);
    }
  }

  /** All that a compound waited for inside has ended. */
  void complete(Expansion e, int frame, int compound) {
    if (machine.wiring.tree.kinds[compound] == Kind.TRY) {
      machine.tries.next(e, frame, compound);
    } else {
      end(e, frame, compound, outcome(e, frame, compound));
    }
  }

  /** The state of a compound by what is inside it. */
  TaskState outcome(Expansion e, int frame, int compound) {
    int cell = machine.frames.cell(e, frame, compound);
    if (e.has(cell, Expansion.FAILED_INSIDE)) {
      return TaskState.FAILED;
    }
    return e.has(cell, Expansion.UPSTREAM_FAILED_INSIDE)
        ? TaskState.UPSTREAM_FAILED
        : TaskState.SUCCESS;
  }

  /** Ends a node. */
  void end(Expansion e, int frame, int number, TaskState state) {
    end(e, frame, number, state, null);
  }

  /** Ends a node by a failure of its own; if it is a compound, nothing inside it is entered. */
  void fail(Expansion e, int frame, int number, Failure failure) {
    int cell = machine.frames.cell(e, frame, number);
    e.failure(cell, failure);
    e.add(cell, Expansion.OWN_FAILURE);
    refuseInside(e, frame, number, TaskState.UPSTREAM_FAILED);
    end(e, frame, number, TaskState.FAILED, failure);
  }

  /** Ends a node that does not begin, and with it all that is inside. */
  void dismiss(Expansion e, int frame, int number, TaskState state) {
    refuseInside(e, frame, number, state);
    end(e, frame, number, state, null);
  }

  /** Ends all nodes of a block that is not entered. */
  void refuse(Expansion e, int frame, int block, TaskState state) {
    for (int child : machine.wiring.tree.children[block]) {
      int cell = machine.frames.cell(e, frame, child);
      if (!e.state(cell).ended()) {
        if (state == TaskState.SKIPPED) {
          e.add(cell, Expansion.UNREACHED);
        }
        change(e, frame, child, state);
        machine.work.endedWithin(e, cell);
        refuseInside(e, frame, child, state);
      }
    }
  }

  private void refuseInside(Expansion e, int frame, int number, TaskState state) {
    PlanTree tree = machine.wiring.tree;
    if (tree.kinds[number] != Kind.MAP) {
      int first = tree.firstBlock[number];
      for (int i = 0; i < tree.blockCount[number]; i++) {
        refuse(e, frame, first + i, state);
      }
    }
  }

  private void end(Expansion e, int frame, int number, TaskState state, @Nullable Failure failure) {
    machine.exits.atEnd(e, frame, number, state);
    machine.frames.change(e, frame, number, state, failure);
    machine.work.ended(e, machine.frames.cell(e, frame, number));
  }

  private void evaluate(Expansion e, int frame, int number) {
    change(e, frame, number, TaskState.RUNNING);
    machine.frames.commands().evaluate(machine.frames.instance(e, frame, number));
  }

  private void change(Expansion e, int frame, int number, TaskState state) {
    machine.frames.change(e, frame, number, state, null);
  }

  private static int bit(TaskState state) {
    return switch (state) {
      case FAILED -> Expansion.FAILED_INSIDE;
      case UPSTREAM_FAILED -> Expansion.UPSTREAM_FAILED_INSIDE;
      default -> 0;
    };
  }
}
