package dev.dagsmith.runtime.core;

import java.util.List;

/**
 * Ends a run before its time: what is under way fails, the rest is skipped, but for the finally
 * blocks of tries that had begun. Asked for a second time, it ends those too.
 */
final class Cancellation {
  /** The failure of what was under way, and of a run that was cancelled. */
  static final Failure FAILURE =
      new Failure(
          List.of(
              "java.util.concurrent.CancellationException",
              "java.lang.IllegalStateException",
              "java.lang.RuntimeException",
              "java.lang.Exception",
              "java.lang.Throwable"),
          "CancellationException",
          "cancelled",
          "java.util.concurrent.CancellationException: cancelled",
          "java.util.concurrent.CancellationException: cancelled\n",
          null);

  private final Machine machine;

  private int requests;
  private Failure why = FAILURE;

  Cancellation(Machine machine) {
    this.machine = machine;
  }

  boolean requested() {
    return requests > 0;
  }

  /** Why the run was to end: what was asked for first. */
  Failure why() {
    return why;
  }

  /** Whether finally blocks are ended too. */
  boolean hard() {
    return requests > 1;
  }

  /** Whether this failure is the mark of a cancellation. */
  @SuppressWarnings("ReferenceEquality") // this very failure, not one that says the same
  boolean made(Failure failure) {
    return failure == FAILURE;
  }

  void request(Failure cause) {
    why = requested() ? why : cause;
    requests++;
    machine.tasks.limits().hold();
    block(machine.frames.root, 0, 0);
    machine.work.drain();
    machine.postponed.askAgain(); // in finally blocks that had begun
    machine.tasks.limits().resume();
  }

  private void block(Expansion e, int frame, int block) {
    for (int child : machine.wiring.tree.children[block]) {
      if (!machine.frames.state(e, frame, child).ended()) {
        node(e, frame, child);
      }
    }
  }

  private void node(Expansion e, int frame, int number) {
    int cell = machine.frames.cell(e, frame, number);
    if (machine.wiring.tree.kinds[number] == Kind.TASK) {
      machine.tasks.cancel(e, frame, number);
    } else if (e.has(cell, Expansion.ENTERED)) {
      inside(e, frame, number, cell);
    } else {
      e.add(cell, Expansion.UNREACHED);
      machine.blocks.dismiss(e, frame, number, TaskState.SKIPPED);
    }
  }

  private void inside(Expansion e, int frame, int number, int cell) {
    PlanTree tree = machine.wiring.tree;
    int first = tree.firstBlock[number];
    switch (tree.kinds[number]) {
      case MAP -> {
        e.add(cell, Expansion.CANCELLED);
        Expansion inner = machine.frames.inside(e, frame, number);
        for (int i = 0; inner != null && i < inner.length; i++) {
          if (inner.frameHas(i, Expansion.ENTERED)) {
            block(inner, i, first);
          }
        }
      }
      case TRY -> {
        if (!e.has(cell, Expansion.IN_FINALLY)) {
          e.add(cell, Expansion.CANCELLED);
          block(e, frame, machine.tries.leftBlock(e, frame, number));
        } else if (hard()) {
          block(e, frame, machine.tries.last(number));
        }
      }
      case CHOICE -> block(e, frame, first + e.detail(cell) - 1);
      default -> {
        for (int i = 0; i < tree.blockCount[number]; i++) {
          block(e, frame, first + i);
        }
      }
    }
  }
}
