package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.engine.time.Timers;
import dev.dagsmith.runtime.store.ForwardingStore;
import dev.dagsmith.runtime.store.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that moves only when it is told to. */
class ManualTime implements TimeSource {
  private static final Instant BEGIN = Instant.parse("2026-11-21T09:00:00Z");

  private final List<Runnable> wakes = new ArrayList<>();
  private Duration passed = Duration.ZERO;
  private Duration adjusted = Duration.ZERO;

  /** The time of day; that of stores too which {@link #clocked} has made. */
  public synchronized Instant now() {
    return BEGIN.plus(passed).plus(adjusted);
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
  public synchronized void pause(long nanos) throws InterruptedException {
    long until = passed.toNanos() + nanos;
    while (passed.toNanos() < until) {
      wait();
    }
  }

  /** The store with this time as its clock. */
  RunStore clocked(RunStore store) {
    return new ForwardingStore(store) {
      @Override
      public Instant now() {
        return ManualTime.this.now();
      }
    };
  }

  @Override
  public synchronized void onMove(Runnable wake) {
    wakes.add(wake);
  }

  /** Sets the clocks, not the time. */
  synchronized void adjust(Duration by) {
    adjusted = adjusted.plus(by);
  }

  void move(Duration by) {
    List<Runnable> toWake;
    synchronized (this) {
      passed = passed.plus(by);
      toWake = List.copyOf(wakes);
      notifyAll();
    }
    toWake.forEach(Runnable::run);
  }
}
