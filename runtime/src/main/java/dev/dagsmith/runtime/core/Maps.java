package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.MapNode;
import java.util.Arrays;

/** The iterations of maps: all at once, or one after another. */
final class Maps {
  private static final int INSIDE = Expansion.FAILED_INSIDE | Expansion.UPSTREAM_FAILED_INSIDE;

  private final Machine machine;

  Maps(Machine machine) {
    this.machine = machine;
  }

  /** The elements were counted: makes a frame for each, and enters those that may begin. */
  void counted(Expansion e, int frame, int map, int length) {
    int cell = machine.frames.cell(e, frame, map);
    e.add(cell, Expansion.ENTERED);
    Expansion inner = machine.frames.expand(e, frame, map, length);
    int nodes = machine.wiring.tree.children[inner.scope.body].length;
    if (length == 0 || nodes == 0) {
      machine.blocks.end(e, frame, map, TaskState.SUCCESS);
      return;
    }
    e.pending(cell, length);
    inner.await(waits(inner));
    Arrays.fill(inner.left, nodes);
    int entered = inOrder(map) ? 1 : length;
    for (int i = 0; i < entered; i++) {
      enter(inner, i);
    }
  }

  /** All in a frame has ended. */
  void frameEnded(Expansion e, int frame) {
    Expansion outer = e.outer;
    if (outer == null) {
      machine.failures.runEnded();
      return;
    }
    int map = e.scope.map;
    int cell = machine.frames.cell(outer, e.outerIndex, map);
    outer.add(cell, e.frameBits[frame] & INSIDE);
    int settled = 1;
    if (inOrder(map) && frame + 1 < e.length) {
      settled += afterOne(outer, cell, e, frame);
    }
    if (outer.settle(cell, settled) == 0) {
      machine.blocks.complete(outer, e.outerIndex, map);
    }
  }

  /** Enters the next iteration, or ends all that are left; says how many those are. */
  private int afterOne(Expansion outer, int cell, Expansion e, int frame) {
    if (outer.has(cell, Expansion.CANCELLED)) {
      return refuseFrom(e, frame + 1, TaskState.SKIPPED, Exits.NONE);
    }
    if ((e.frameBits[frame] & INSIDE) != 0) {
      outer.add(cell, Expansion.UPSTREAM_FAILED_INSIDE);
      return refuseFrom(e, frame + 1, TaskState.UPSTREAM_FAILED, Exits.FAILED);
    }
    int exit = Exits.absorb(machine.exits.ofBlock(e, frame, e.scope.body), e.scope.map);
    if (exit >= Exits.LEFT) {
      return refuseFrom(e, frame + 1, TaskState.SKIPPED, Exits.NONE);
    }
    enter(e, frame + 1);
    return 0;
  }

  private int refuseFrom(Expansion e, int first, TaskState state, int exit) {
    for (int frame = first; frame < e.length; frame++) {
      machine.blocks.refuse(e, frame, e.scope.body, state);
      if (machine.wiring.exits.last[e.scope.body] >= 0) {
        frameExit(e, frame, exit);
      }
    }
    return e.length - first;
  }

  /** It is known whether control left a frame to somewhere outside of it. */
  void frameExit(Expansion e, int frame, int exit) {
    if (exit < Exits.LEFT) {
      e.exit = Exits.combine(e.exit, exit);
    } else if (e.exitFrame < 0 || frame < e.exitFrame) {
      e.exitFrame = frame;
      e.exit = exit;
    }
    Expansion outer = e.outer;
    if (--e.exitsLeft == 0 && outer != null) {
      machine.exits.set(outer, e.outerIndex, e.scope.map, e.exit);
    }
  }

  private void enter(Expansion e, int frame) {
    e.addToFrame(frame, Expansion.ENTERED);
    machine.blocks.enter(e, frame, e.scope.body);
  }

  /** What the nodes of each frame wait for: of outer scopes, what has not ended yet. */
  private int[] waits(Expansion inner) {
    Scope scope = inner.scope;
    int[] waits = scope.waits.clone();
    for (int i = 0; i < scope.capturedLength; i += 2) {
      Place from = machine.frames.place(inner, 0, scope.captured[i]);
      int cell = machine.frames.cell(from.expansion(), from.frame(), from.number());
      if (!from.expansion().told(cell)) {
        waits[machine.wiring.places[scope.captured[i + 1]]]++;
      }
    }
    return waits;
  }

  private boolean inOrder(int map) {
    return machine.wiring.tree.nodes[map] instanceof MapNode node && node.inOrder();
  }
}
