package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

/** A chain of a hundred tasks, each a call of its own. */
final class Hundred {
  private Hundred() {}

  /** Takes a hundred steps. */
  @Dag
  static Value hundred() {
    var batch = first();
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    batch = next(batch);
    return batch;
  }

  @Task
  static Value first() {
    return Value.first(0);
  }

  @Task
  static Value next(Value value) {
    return value.next();
  }
}
