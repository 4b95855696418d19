package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.engine.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** The clocks of one process: its time of day may be wrong, and its nanoseconds begin anywhere. */
final class ProcessTime implements TimeSource {
  private final VirtualTime time;
  private final Duration skew;
  private final long origin;

  ProcessTime(VirtualTime time, Duration skew, long origin) {
    this.time = time;
    this.skew = skew;
    this.origin = origin;
  }

  @Override
  public Instant now() {
    return time.instant().plus(skew);
  }

  @Override
  public long nanos() {
    return time.nanos() + origin;
  }
}
