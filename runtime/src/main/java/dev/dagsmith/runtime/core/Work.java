package dev.dagsmith.runtime.core;

/**
 * What is still to be passed on within a step. A queue and not a call stack, so that the length of
 * a chain does not matter.
 */
final class Work {
  private static final int ENDED = 0;
  private static final int ENDED_WITHIN = 1;
  private static final int EXIT = 2;

  private final LongQueue queue = new LongQueue();
  private final Machine machine;

  Work(Machine machine) {
    this.machine = machine;
  }

  /** A node has ended: those that wait for it are told, and the compound around it. */
  void ended(Expansion e, int cell) {
    add(e, cell, ENDED);
  }

  /** A node of a block that is not entered has ended: the compound does not wait for it. */
  void endedWithin(Expansion e, int cell) {
    add(e, cell, ENDED_WITHIN);
  }

  /** It is known whether a node left its block. */
  void exit(Expansion e, int cell) {
    add(e, cell, EXIT);
  }

  void drain() {
    while (!queue.isEmpty()) {
      long item = queue.take();
      Expansion e = machine.frames.expansion((int) (item >>> 33));
      int cell = (int) (item >>> 2) & Integer.MAX_VALUE;
      int frame = cell / e.scope.size;
      int number = e.scope.numbers[cell - frame * e.scope.size];
      switch ((int) item & 3) {
        case EXIT -> machine.exits.pass(e, frame, number);
        case ENDED -> {
          tell(e, frame, number, cell);
          machine.blocks.childEnded(e, frame, number);
        }
        default -> tell(e, frame, number, cell);
      }
    }
  }

  private void add(Expansion e, int cell, int kind) {
    queue.add((long) e.id << 33 | (long) cell << 2 | kind);
  }

  private void tell(Expansion e, int frame, int number, int cell) {
    Wiring wiring = machine.wiring;
    e.tell(cell);
    Edges edges = wiring.onEnd;
    for (int i = edges.start[number]; i < edges.start[number + 1]; i++) {
      machine.blocks.arrive(e, frame, edges.to[i]);
    }
    edges = wiring.onEndInside;
    for (int i = edges.start[number]; i < edges.start[number + 1]; i++) {
      inside(e, frame, edges.to[i], -1);
    }
    edges = wiring.onEndSelected;
    for (int i = edges.start[number]; i < edges.start[number + 1]; i++) {
      inside(e, frame, edges.to[i], number);
    }
    if (wiring.tree.kinds[number] == Kind.CHOICE && !e.has(cell, Expansion.ENTERED)) {
      chosen(e, frame, number);
    }
  }

  /** A choice was decided, or never will be: the joins behind it are told. */
  void chosen(Expansion e, int frame, int choice) {
    Edges edges = machine.wiring.onChosen;
    for (int i = edges.start[choice]; i < edges.start[choice + 1]; i++) {
      machine.blocks.arrive(e, frame, edges.to[i]);
    }
  }

  /** Tells a number in this frame, or in all the frames inside it that have been made. */
  private void inside(Expansion e, int frame, int number, int alternative) {
    if (machine.wiring.scopes[number] == e.scope) {
      if (alternative < 0 || machine.selection.waitsFor(e, frame, number, alternative)) {
        machine.blocks.arrive(e, frame, number);
      }
      return;
    }
    int map = machine.wiring.tree.maps[number];
    while (machine.wiring.scopes[map] != e.scope) {
      map = machine.wiring.tree.maps[map];
    }
    Expansion inner = machine.frames.inside(e, frame, map);
    if (inner != null) {
      for (int i = 0; i < inner.length; i++) {
        inside(inner, i, number, alternative);
      }
    }
  }
}
