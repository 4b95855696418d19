package dev.dagsmith.benchmarks.scale;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;
import java.util.stream.IntStream;

/** A map as wide as one likes, and a task that walks through all its values. */
final class Wide {
  /** At this element the process ends as if it were killed; -1: nowhere. */
  private static final int HALT = Integer.getInteger("halt", -1);

  private Wide() {}

  /** Makes {@code width} values and adds their lengths. */
  @Dag
  static int wide(int width) {
    return join(IntStream.range(0, width).mapToObj(Wide::part).toList());
  }

  @Task
  static String part(int id) {
    if (id == HALT) {
      Runtime.getRuntime().halt(137);
    }
    return "orders of the eleventh of November, as the shop in the old town counted them, " + id;
  }

  @Task
  static int join(List<String> parts) {
    int sum = 0;
    for (String part : parts) {
      sum += part.length();
    }
    return sum;
  }
}
