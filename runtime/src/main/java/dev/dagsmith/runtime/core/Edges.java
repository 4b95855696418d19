package dev.dagsmith.runtime.core;

import java.util.Arrays;

/** For each number the numbers that wait for it, packed. */
final class Edges {
  /** Where the targets of a number begin; those of the last end where the next would begin. */
  final int[] start;

  final int[] to;

  private Edges(int[] start, int[] to) {
    this.start = start;
    this.to = to;
  }

  /** Collects edges in any order; those of one number keep theirs. */
  static final class Builder {
    private int[] pairs = new int[64];
    private int length;

    void add(int from, int target) {
      if (length == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * length);
      }
      pairs[length++] = from;
      pairs[length++] = target;
    }

    Edges build(int numbers) {
      int[] start = new int[numbers + 1];
      for (int p = 0; p < length; p += 2) {
        start[pairs[p] + 1]++;
      }
      for (int n = 0; n < numbers; n++) {
        start[n + 1] += start[n];
      }
      int[] next = Arrays.copyOf(start, numbers);
      int[] to = new int[length / 2];
      for (int p = 0; p < length; p += 2) {
        to[next[pairs[p]]++] = pairs[p + 1];
      }
      return new Edges(start, to);
    }
  }
}
