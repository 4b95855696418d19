package dev.dagsmith.runtime.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is done together once for each element of a map, or once for the run: the nodes inside that
 * map but in no map within. Each has a place of its own in a frame of an {@link Expansion}.
 */
final class Scope {
  /** The map; -1 for the run. */
  final int map;

  final @Nullable Scope outer;

  /** The block that is entered for an element. */
  final int body;

  /** How many places there are. */
  int size;

  /** How many of its nodes may leave a block early. */
  int exits;

  /** By place, the number. */
  int[] numbers = new int[8];

  /** For each place how many arrivals its node waits for, those from outer scopes left out. */
  int[] waits = new int[8];

  /** Pairs: a number of an outer scope, and the number in this scope that waits for it. */
  int[] captured = new int[8];

  /** How much of {@link #captured} is used. */
  int capturedLength;

  Scope(int map, @Nullable Scope outer, int body) {
    this.map = map;
    this.outer = outer;
    this.body = body;
  }

  int add(int number) {
    if (size == waits.length) {
      waits = Arrays.copyOf(waits, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size] = number;
    waits[size] = 1; // its block's entry
    return size++;
  }

  void capture(int from, int to) {
    if (capturedLength == captured.length) {
      captured = Arrays.copyOf(captured, 2 * capturedLength);
    }
    captured[capturedLength++] = from;
    captured[capturedLength++] = to;
  }

  /** Whether this scope is {@code other} or inside it. */
  boolean within(Scope other) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope == other) {
        return true;
      }
    }
    return false;
  }
}
