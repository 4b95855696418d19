package dev.dagsmith.benchmarks.throughput;

/** What is measured. */
enum Workload {
  /** A chain: each task takes the value of the one before. */
  CHAIN("W1 chain of 100 tasks", "ms a step", 100),
  /** A fan-out, and one task that takes all its values. */
  FAN("W2 fan-out of 1,000 joined by one", "tasks/s", 1_000),
  /** Many runs of a three-task chain, started together. */
  RUNS("W3 1,000 runs of a three-task chain", "runs/s", 1_000);

  final String title;
  final String unit;

  /** How many steps, tasks or runs are one execution. */
  final int size;

  Workload(String title, String unit, int size) {
    this.title = title;
    this.unit = unit;
    this.size = size;
  }

  /** Whether less is better. */
  boolean isTime() {
    return this == CHAIN;
  }

  /** The figure of so many executions of this size in so many seconds, in {@link #unit}. */
  double figure(int executions, int eachOf, double seconds) {
    double units = (double) executions * eachOf;
    return isTime() ? seconds * 1_000 / units : units / seconds;
  }
}
