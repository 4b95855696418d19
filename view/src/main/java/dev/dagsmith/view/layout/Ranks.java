package dev.dagsmith.view.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rank each vertex is on: below all that it has a line from, by the longest path, and then as
 * far down as it can go where that makes lines shorter.
 */
final class Ranks {
  /** A line from a vertex to a later one. */
  record Arc(int from, int to) {}

  private Ranks() {}

  /** The ranks of this many vertices, from 0. */
  static int[] of(int size, List<Arc> arcs) {
    int[] ranks = longestPaths(size, arcs);
    int[] surplus = new int[size];
    for (Arc arc : arcs) {
      surplus[arc.from()]++;
      surplus[arc.to()]--;
    }
    int[] limit = new int[size];
    Arrays.fill(limit, Integer.MAX_VALUE);
    List<Arc> backwards =
        arcs.stream().sorted((a, b) -> Integer.compare(b.from(), a.from())).toList();
    int next = 0;
    for (int i = size - 1; i >= 0; i--) {
      for (; next < backwards.size() && backwards.get(next).from() == i; next++) {
        limit[i] = Math.min(limit[i], ranks[backwards.get(next).to()] - 1);
      }
      if (surplus[i] > 0) {
        ranks[i] = limit[i];
      }
    }
    spread(size, arcs, ranks);
    return ranks;
  }

  private static int[] longestPaths(int size, List<Arc> arcs) {
    int[] ranks = new int[size];
    arcs.stream()
        .sorted((a, b) -> Integer.compare(a.from(), b.from()))
        .forEach(arc -> ranks[arc.to()] = Math.max(ranks[arc.to()], ranks[arc.from()] + 1));
    return ranks;
  }

  /** Many vertices without any line stand in rows, not in one that has no end. */
  private static void spread(int size, List<Arc> arcs, int[] ranks) {
    boolean[] bound = new boolean[size];
    for (Arc arc : arcs) {
      bound[arc.from()] = true;
      bound[arc.to()] = true;
    }
    int[] free = IntStream.range(0, size).filter(i -> !bound[i]).toArray();
    int row = Math.max(4, (int) Math.ceil(Math.sqrt(free.length)));
    for (int i = 0; i < free.length; i++) {
      ranks[free[i]] = i / row;
    }
  }
}
