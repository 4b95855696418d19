package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;
import java.util.stream.IntStream;

/** Many tasks, and one that takes all their values. */
final class Fan {
  private Fan() {}

  /** Makes {@code width} values and counts them. */
  @Dag
  static int fan(int width) {
    return join(IntStream.range(0, width).mapToObj(Fan::part).toList());
  }

  @Task
  static Value part(int id) {
    return Value.first(id);
  }

  @Task
  static int join(List<Value> parts) {
    int sum = 0;
    for (Value part : parts) {
      sum += part.steps();
    }
    return sum;
  }
}
