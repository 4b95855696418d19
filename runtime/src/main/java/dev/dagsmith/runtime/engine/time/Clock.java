package dev.dagsmith.runtime.engine.time;

import dev.dagsmith.runtime.store.RunReads;
import java.time.Instant;

/**
 * The time of day as the store's clock has it, so that what one machine recorded is due at the same
 * time on another. It is asked for now and then; in between the engine's own monotonic time goes
 * on. Safe for several threads.
 */
public final class Clock {
  private final RunReads store;
  private final TimeSource time;
  private volatile Sample last;

  public Clock(RunReads store, TimeSource time) {
    this.store = store;
    this.time = time;
    this.last = new Sample(store.now(), time.nanos());
  }

  private record Sample(Instant at, long nanos) {}

  /** Asks the store. */
  public void set() {
    long before = time.nanos();
    Instant at = store.now();
    last = new Sample(at, before + (time.nanos() - before) / 2);
  }

  public Instant now() {
    Sample known = last;
    return known.at().plusNanos(time.nanos() - known.nanos());
  }
}
