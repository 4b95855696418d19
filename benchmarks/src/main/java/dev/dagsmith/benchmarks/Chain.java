package dev.dagsmith.benchmarks;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;

/** A chain of three tasks with small values. */
final class Chain {
  private Chain() {}

  /** What the tasks pass on, about 100 bytes as JSON. */
  record Batch(String name, List<Integer> amounts, int total) {}

  /** Extracts, transforms, loads. */
  @Dag
  static int chain() {
    return load(transform(extract()));
  }

  @Task
  static Batch extract() {
    return new Batch("orders of the eleventh of November", List.of(3, 1, 4, 1, 5, 9, 2, 6), 0);
  }

  @Task
  static Batch transform(Batch batch) {
    int total = 0;
    for (int amount : batch.amounts()) {
      total += amount;
    }
    return new Batch(batch.name(), batch.amounts(), total);
  }

  @Task
  static int load(Batch batch) {
    return batch.total();
  }
}
