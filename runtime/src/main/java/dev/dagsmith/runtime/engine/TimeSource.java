package dev.dagsmith.runtime.engine;

import java.time.Instant;

/** What an engine takes the time from; tests move it by hand. */
public interface TimeSource {
  /** The system's time. */
  TimeSource SYSTEM = new TimeSource() {};

  /** The time of day, for run ids and for what is recorded. */
  default Instant now() {
    return Instant.now();
  }

  /** A time that only goes forward, for waits. */
  default long nanos() {
    return System.nanoTime();
  }

  /** How long a thread really waits, at most, until this much of {@link #nanos} has passed. */
  default long realWait(long nanos) {
    return nanos;
  }

  /** Names what is to be called when the time was moved by hand. */
  default void onMove(Runnable wake) {}
}
