package dev.dagsmith.testing.drive;

import dev.dagsmith.runtime.engine.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Time that stands still until it is moved, for the engine and for its store. Safe for use by
 * several threads.
 */
public final class VirtualTime implements TimeSource, InstantSource {
  private final Instant begin;
  private volatile long passed;

  /**
   * Time that has not moved yet.
   *
   * @param begin the time of day
   */
  public VirtualTime(Instant begin) {
    this.begin = begin;
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(passed);
  }

  @Override
  public long nanos() {
    return passed;
  }

  /** Whoever waits on a thread waits for real. */
  @Override
  public void pause(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos);
  }

  /** Moves it on; one thread at a time. */
  void move(long nanos) {
    passed = Math.addExact(passed, nanos);
  }

  /** How much has passed since it was made. */
  public Duration passed() {
    return Duration.ofNanos(passed);
  }
}
