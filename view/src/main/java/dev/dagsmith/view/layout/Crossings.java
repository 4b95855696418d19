package dev.dagsmith.view.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Counts how often lines between two ranks cross: as inversions, with a tree of sums, by Barth,
 * M&uuml;tzel and J&uuml;nger, "Simple and Efficient Bilayer Cross Counting", Journal of Graph
 * Algorithms and Applications 8(2), 2004.
 */
final class Crossings {
  /** A line's two ends, as places in the orders of their ranks. */
  record Span(double above, double below) {}

  private Crossings() {}

  /** How many pairs cross. */
  static long of(List<Span> spans) {
    double[] below = spans.stream().mapToDouble(Span::below).sorted().distinct().toArray();
    List<Span> sorted =
        spans.stream()
            .sorted(
                (a, b) ->
                    a.above() != b.above()
                        ? Double.compare(a.above(), b.above())
                        : Double.compare(a.below(), b.below()))
            .toList();
    long[] tree = new long[below.length + 1];
    long crossings = 0;
    for (int i = 0; i < sorted.size(); i++) {
      int place = Arrays.binarySearch(below, sorted.get(i).below()) + 1;
      crossings += i - sum(tree, place);
      for (int at = place; at < tree.length; at += at & -at) {
        tree[at]++;
      }
    }
    return crossings;
  }

  /** How many of those before end here or further left. */
  private static long sum(long[] tree, int place) {
    long sum = 0;
    for (int at = place; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }
}
