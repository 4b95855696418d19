package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.TryNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes tries from their body to a catch, and to the finally block. */
final class Tries {
  private final Machine machine;
  private final PlanTree tree;

  /** By expansion and cell of a try, the earliest failure of its body. */
  private final Map<Long, Place> failed = new HashMap<>();

  Tries(Machine machine) {
    this.machine = machine;
    this.tree = machine.plan.tree;
  }

  void begin(Expansion e, int frame, int number) {
    if (!machine.blocks.open(e, frame, number, tree.firstBlock[number])) {
      next(e, frame, number);
    }
  }

  /** The block that the try was in has ended. */
  void next(Expansion e, int frame, int number) {
    int cell = machine.frames.cell(e, frame, number);
    if (!e.has(cell, Expansion.IN_CATCH)) {
      e.add(cell, Expansion.IN_CATCH);
      if (bodyEnded(e, frame, number, cell)) {
        return;
      }
    }
    if (!e.has(cell, Expansion.IN_FINALLY)) {
      e.add(cell, Expansion.IN_FINALLY);
      int last = last(number);
      if (last >= 0 && e.has(cell, Expansion.CANCELLED) && machine.cancellation.hard()) {
        machine.blocks.refuse(e, frame, last, TaskState.SKIPPED);
      } else if (last >= 0 && machine.blocks.open(e, frame, number, last)) {
        return;
      }
    }
    finish(e, frame, number);
  }

  /** Enters the catch for the body's failure, and says whether there is one. */
  private boolean bodyEnded(Expansion e, int frame, int number, int cell) {
    TaskState body = machine.blocks.outcome(e, frame, number);
    int caught = -1;
    if (body == TaskState.FAILED) {
      Place first = machine.failures.earliest(e, frame, tree.firstBlock[number]);
      if (first == null) {
        throw new IllegalStateException(machine.plan.id(number) + " failed without a failure");
      }
      failed.put(key(e, cell), first);
      if (!e.has(cell, Expansion.CANCELLED)) {
        caught = match(number, machine.failures.failure(first));
      }
    }
    TaskState others =
        body == TaskState.UPSTREAM_FAILED && !e.has(cell, Expansion.CANCELLED)
            ? TaskState.UPSTREAM_FAILED
            : TaskState.SKIPPED;
    for (int i = 0; i < catches(number).size(); i++) {
      if (i != caught) {
        machine.blocks.refuse(e, frame, tree.firstBlock[number] + 1 + i, others);
      }
    }
    if (caught < 0) {
      return false;
    }
    e.detail(cell, caught + 1);
    e.drop(cell, Expansion.FAILED_INSIDE | Expansion.UPSTREAM_FAILED_INSIDE);
    return machine.blocks.open(e, frame, number, tree.firstBlock[number] + 1 + caught);
  }

  private void finish(Expansion e, int frame, int number) {
    int exit = machine.exits.ofBlock(e, frame, leftBlock(e, frame, number));
    int last = last(number);
    if (last >= 0) {
      exit = Exits.combine(exit, machine.exits.ofBlock(e, frame, last));
    }
    machine.exits.set(e, frame, number, Math.max(exit, Exits.NONE));
    machine.blocks.end(e, frame, number, machine.blocks.outcome(e, frame, number));
  }

  /** The block that decided how the try was left: the catch that was entered, or the body. */
  int leftBlock(Expansion e, int frame, int number) {
    return tree.firstBlock[number] + e.detail(machine.frames.cell(e, frame, number));
  }

  /** The finally block; -1 without one. */
  int last(int number) {
    int block = 1 + catches(number).size();
    return block < tree.blockCount[number] ? tree.firstBlock[number] + block : -1;
  }

  /** The earliest failure of a try's body, handled or not; null without one. */
  @Nullable Place failed(Expansion e, int frame, int number) {
    return failed.get(key(e, machine.frames.cell(e, frame, number)));
  }

  private int match(int number, Failure failure) {
    List<TryNode.Catch> catches = catches(number);
    for (int i = 0; i < catches.size(); i++) {
      for (String name : catches.get(i).classes()) {
        if (failure.is(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  private List<TryNode.Catch> catches(int number) {
    if (tree.nodes[number] instanceof TryNode node) {
      return node.catches();
    }
    throw new IllegalStateException(machine.plan.id(number) + " is no try");
  }

  private static long key(Expansion e, int cell) {
    return (long) e.id << 32 | cell;
  }
}
