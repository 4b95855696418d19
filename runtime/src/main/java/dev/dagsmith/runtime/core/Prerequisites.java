package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.DagDefinition;

/**
 * What becomes of a node when all that it waits for is there. The first rule that applies decides:
 * exits above it, steps, then the values that it reads.
 */
final class Prerequisites {
  private final Machine machine;

  Prerequisites(Machine machine) {
    this.machine = machine;
  }

  void decide(Expansion e, int frame, int number) {
    int above = machine.wiring.exits.above[number];
    int exit = above < 0 ? Exits.NONE : machine.exits.get(e, frame, above);
    if (exit >= Exits.LEFT) {
      machine.exits.set(e, frame, number, exit);
      e.add(machine.frames.cell(e, frame, number), Expansion.UNREACHED);
      machine.blocks.dismiss(e, frame, number, TaskState.SKIPPED);
      return;
    }
    TaskState verdict = TaskState.UPSTREAM_FAILED;
    if (exit != Exits.FAILED && !stepFailed(e, frame, number)) {
      verdict =
          switch (machine.wiring.tree.kinds[number]) {
            case JOIN, PICK -> machine.selection.select(e, frame, number);
            case COLLECT -> machine.collects.outcome(e, frame, number);
            default -> reads(e, frame, number);
          };
    }
    if (verdict == TaskState.SUCCESS) {
      machine.blocks.start(e, frame, number);
    } else if (verdict != TaskState.NONE) {
      machine.blocks.dismiss(e, frame, number, verdict);
    }
  }

  /** What taking a value makes of a node: {@link TaskState#SUCCESS} if the value is there. */
  TaskState taking(Expansion e, int frame, int number) {
    if (machine.wiring.tree.kinds[number].slot()) {
      return TaskState.SUCCESS;
    }
    TaskState state = machine.frames.seen(e, frame, number);
    if (state == TaskState.SUCCESS && withoutResult(e, frame, number)) {
      return TaskState.SKIPPED;
    }
    return failed(state) ? TaskState.UPSTREAM_FAILED : state;
  }

  static boolean failed(TaskState state) {
    return state == TaskState.FAILED || state == TaskState.UPSTREAM_FAILED;
  }

  private boolean stepFailed(Expansion e, int frame, int number) {
    int step = machine.wiring.stepAbove[number];
    if (step >= 0 && failed(machine.frames.state(e, frame, step))) {
      return true;
    }
    PlanTree tree = machine.wiring.tree;
    if (tree.steps[number]) {
      int[] block = tree.children[tree.blockOf[number]];
      for (int i = machine.wiring.positions[number] - 1; i >= 0 && block[i] != step; i--) {
        if (failed(machine.frames.state(e, frame, block[i]))) {
          return true;
        }
      }
    }
    return false;
  }

  private TaskState reads(Expansion e, int frame, int number) {
    TaskState verdict = TaskState.SUCCESS;
    for (int read : machine.wiring.reads[number]) {
      TaskState taken = taking(e, frame, read);
      if (taken == TaskState.UPSTREAM_FAILED) {
        return taken;
      } else if (taken == TaskState.SKIPPED) {
        verdict = taken;
      }
    }
    return verdict;
  }

  /** A dag with a result, called as a group, whose result was skipped. */
  private boolean withoutResult(Expansion e, int frame, int number) {
    Unit inner = machine.wiring.tree.inner[number];
    if (inner == null) {
      return false;
    }
    DagDefinition dag = inner.definition;
    return !dag.result().isVoid()
        && machine.failures.returned(machine.frames.place(e, frame, number)) == null;
  }
}
