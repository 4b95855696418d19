package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.engine.time.TimeSource;

/** The clock of one process: its nanoseconds begin anywhere. The time of day is the store's. */
final class ProcessTime implements TimeSource {
  private final VirtualTime time;
  private final long origin;

  ProcessTime(VirtualTime time, long origin) {
    this.time = time;
    this.origin = origin;
  }

  @Override
  public void pause(long nanos) {
    time.pass(nanos);
  }

  @Override
  public long nanos() {
    return time.nanos() + origin;
  }
}
