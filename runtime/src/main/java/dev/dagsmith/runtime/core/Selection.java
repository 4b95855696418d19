package dev.dagsmith.runtime.core;

/** Which of its alternatives a join or pick takes, and when that one's value is there. */
final class Selection {
  /** In the detail of a join or pick: that it takes none. Others are one more than the number. */
  private static final int NOTHING = -1;

  private final Machine machine;
  private final Picks picks;

  Selection(Machine machine) {
    this.machine = machine;
    this.picks = new Picks(machine);
  }

  /** What becomes of it; {@link TaskState#NONE} while the value it takes is not there. */
  TaskState select(Expansion e, int frame, int number) {
    int cell = machine.frames.cell(e, frame, number);
    int selected = e.detail(cell);
    if (selected == 0) {
      int decider = machine.wiring.decider[number];
      boolean pick = machine.wiring.tree.kinds[number] == Kind.PICK;
      TaskState state = machine.frames.state(e, frame, decider);
      if (pick ? Prerequisites.failed(state) : !chosen(e, frame, decider)) {
        return Prerequisites.failed(state) ? TaskState.UPSTREAM_FAILED : TaskState.SKIPPED;
      }
      int taken = pick ? picks.pick(e, frame, number) : joined(e, frame, number, decider);
      selected = taken < 0 ? NOTHING : taken + 1;
      e.detail(cell, selected);
    }
    if (selected == NOTHING) {
      return TaskState.SKIPPED;
    }
    if (!there(e, frame, selected - 1)) {
      e.add(cell, Expansion.SELECTING);
      e.pending(cell, 1);
      return TaskState.NONE;
    }
    return machine.prerequisites.taking(e, frame, selected - 1);
  }

  /** Whether it waits for this alternative, and for nothing else. */
  boolean waitsFor(Expansion e, int frame, int number, int alternative) {
    int cell = machine.frames.cell(e, frame, number);
    return e.has(cell, Expansion.SELECTING)
        && e.state(cell) == TaskState.NONE
        && e.detail(cell) == alternative + 1;
  }

  /** The number whose value it takes; -1 if none, or not yet known. */
  int selected(Expansion e, int frame, int number) {
    return Math.max(e.detail(machine.frames.cell(e, frame, number)), 0) - 1;
  }

  private boolean there(Expansion e, int frame, int number) {
    if (machine.wiring.tree.kinds[number].slot()) {
      return true;
    }
    return machine.frames.seen(e, frame, number).ended();
  }

  private boolean chosen(Expansion e, int frame, int choice) {
    return machine.frames.has(e, frame, choice, Expansion.ENTERED);
  }

  private int joined(Expansion e, int frame, int number, int choice) {
    int arm = e.detail(machine.frames.cell(e, frame, choice)) - 1;
    int[] alternatives = machine.wiring.alternatives[number];
    return alternatives[arm < 0 ? alternatives.length - 1 : arm];
  }
}
