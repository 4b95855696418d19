package dev.dagsmith.runtime.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that moves only when it is told to. */
final class ManualTime implements TimeSource {
  private static final Instant BEGIN = Instant.parse("2026-11-21T09:00:00Z");

  private final List<Runnable> wakes = new ArrayList<>();
  private Duration passed = Duration.ZERO;

  @Override
  public synchronized Instant now() {
    return BEGIN.plus(passed);
  }

  @Override
  public synchronized long nanos() {
    return passed.toNanos();
  }

  @Override
  public long realWait(long nanos) {
    return nanos == 0 ? 0 : Timers.NEVER;
  }

  @Override
  public synchronized void onMove(Runnable wake) {
    wakes.add(wake);
  }

  void move(Duration by) {
    List<Runnable> toWake;
    synchronized (this) {
      passed = passed.plus(by);
      toWake = List.copyOf(wakes);
    }
    toWake.forEach(Runnable::run);
  }
}
