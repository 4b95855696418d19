package dev.dagsmith.runtime.core;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frames of one map's iterations, or the run's own frame: for each of them a row of places, one
 * for each node of the scope. Arrays alone, no object for an instance.
 */
final class Expansion {
  /** Bits of a place. */
  static final int ENTERED = 1;

  static final int FAILED_INSIDE = 2;
  static final int UPSTREAM_FAILED_INSIDE = 4;

  /** Control never came to it: its block was not entered, or was left above it. */
  static final int UNREACHED = 8;

  /** It failed by itself, not by what is inside it. */
  static final int OWN_FAILURE = 16;

  /** A join or pick that knows its alternative and waits for it. */
  static final int SELECTING = 32;

  /** A map or try that was under way at a cancellation. */
  static final int CANCELLED = 32;

  /** A try that is past its body. */
  static final int IN_CATCH = 64;

  /** A try that is past its catch. */
  static final int IN_FINALLY = 128;

  private static final byte TOLD = (byte) 0x80;
  private static final TaskState[] STATES = TaskState.values();

  final int id;
  final Scope scope;
  final @Nullable Expansion outer;
  final int outerIndex;
  final int length;

  /** By frame, how many nodes of the body have not ended. */
  final int[] left;

  /** By frame, the bits of the body. */
  final byte[] frameBits;

  /** How many frames have not decided whether they are left early; and what is known so far. */
  int exitsLeft;

  int exit = Exits.NONE;

  /** The first frame that was left by an exit that goes on outwards; -1 without one. */
  int exitFrame = -1;

  private final byte[] states;
  private final byte[] bits;

  /** Arrivals that a node waits for; for a compound that was entered, nodes that it waits for. */
  private final int[] pending;

  /** A task's attempt, a choice's arm, a map's expansion, a try's catch, what a join takes. */
  private final int[] details;

  private final int[] exits;
  private @Nullable Map<Integer, Failure> failures;

  Expansion(int id, Scope scope, @Nullable Expansion outer, int outerIndex, int length) {
    this.id = id;
    this.scope = scope;
    this.outer = outer;
    this.outerIndex = outerIndex;
    this.length = length;
    this.exitsLeft = length;
    int cells = Math.multiplyExact(length, scope.size);
    left = new int[length];
    frameBits = new byte[length];
    states = new byte[cells];
    bits = new byte[cells];
    pending = new int[cells];
    details = new int[cells];
    exits = new int[Math.multiplyExact(length, scope.exits)];
  }

  /** Where a place of a frame is. */
  int cell(int frame, int place) {
    return frame * scope.size + place;
  }

  TaskState state(int cell) {
    return STATES[states[cell] & 0x7f];
  }

  @SuppressWarnings("EnumOrdinal") // a byte for each of very many; never stored
  void state(int cell, TaskState state) {
    states[cell] = (byte) ((states[cell] & TOLD) | state.ordinal());
  }

  /** Whether those that wait for its end have been told. */
  boolean told(int cell) {
    return states[cell] < 0;
  }

  void tell(int cell) {
    states[cell] |= TOLD;
  }

  boolean has(int cell, int bit) {
    return (bits[cell] & bit) != 0;
  }

  void add(int cell, int bit) {
    bits[cell] |= (byte) bit;
  }

  void drop(int cell, int bit) {
    bits[cell] &= (byte) ~bit;
  }

  boolean frameHas(int frame, int bit) {
    return (frameBits[frame] & bit) != 0;
  }

  void addToFrame(int frame, int bit) {
    frameBits[frame] |= (byte) bit;
  }

  int pending(int cell) {
    return pending[cell];
  }

  void pending(int cell, int count) {
    pending[cell] = count;
  }

  /** Takes off {@code count}, and says what is left. */
  int settle(int cell, int count) {
    pending[cell] -= count;
    return pending[cell];
  }

  /** Sets what the nodes of each frame wait for. */
  void await(int[] waits) {
    for (int frame = 0; frame < length; frame++) {
      System.arraycopy(waits, 0, pending, frame * scope.size, scope.size);
    }
  }

  int detail(int cell) {
    return details[cell];
  }

  void detail(int cell, int value) {
    details[cell] = value;
  }

  int exit(int frame, int index) {
    return exits[frame * scope.exits + index];
  }

  void exit(int frame, int index, int value) {
    exits[frame * scope.exits + index] = value;
  }

  @Nullable Failure failure(int cell) {
    return failures == null ? null : failures.get(cell);
  }

  void failure(int cell, Failure failure) {
    if (failures == null) {
      failures = new HashMap<>();
    }
    failures.put(cell, failure);
  }

  /** The path of a frame of this expansion. */
  int[] path(int frame) {
    int depth = 0;
    for (Expansion at = this; at.outer != null; at = at.outer) {
      depth++;
    }
    if (depth == 0) {
      return Instance.NO_PATH;
    }
    int[] path = new int[depth];
    Expansion at = this;
    int index = frame;
    while (at.outer != null) {
      path[--depth] = index;
      index = at.outerIndex;
      at = at.outer;
    }
    return path;
  }
}
