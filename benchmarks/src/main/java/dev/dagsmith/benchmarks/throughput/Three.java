package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

/** A chain of three tasks. */
final class Three {
  private Three() {}

  /** Extracts, transforms, loads. */
  @Dag
  static Value three() {
    return load(transform(extract()));
  }

  @Task
  static Value extract() {
    return Value.first(0);
  }

  @Task
  static Value transform(Value value) {
    return value.next();
  }

  @Task
  static Value load(Value value) {
    return value.next();
  }
}
