package dev.dagsmith.runtime.store.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Task numbers from one to another, both included. A graph's numbers are mostly consecutive, in the
 * order in which its rows are wanted, so that few ranges cover them.
 */
record TaskRange(int from, int to) {
  /** Ranges that lead through these numbers in their order, and then through all others. */
  static List<TaskRange> covering(int[] order) {
    List<TaskRange> ranges = new ArrayList<>();
    for (int i = 0; i < order.length; ) {
      int from = i++;
      while (i < order.length && order[i] == order[i - 1] + 1) {
        i++;
      }
      ranges.add(new TaskRange(order[from], order[i - 1]));
    }
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    int free = 0;
    for (int number : sorted) {
      if (number > free) {
        ranges.add(new TaskRange(free, number - 1));
      }
      free = number + 1;
    }
    ranges.add(new TaskRange(free, Integer.MAX_VALUE));
    return ranges;
  }
}
