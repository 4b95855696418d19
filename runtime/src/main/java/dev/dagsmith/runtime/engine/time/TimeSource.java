package dev.dagsmith.runtime.engine.time;

import java.util.concurrent.TimeUnit;

/** What an engine takes the time from; tests move it by hand. */
public interface TimeSource {
  /** The system's time. */
  TimeSource SYSTEM = new TimeSource() {};

  /** A time that only goes forward, for waits. */
  default long nanos() {
    return System.nanoTime();
  }

  /** How long a thread really waits, at most, until this much of {@link #nanos} has passed. */
  default long realWait(long nanos) {
    return nanos;
  }

  /**
   * Waits on this thread until this much of {@link #nanos} has passed.
   *
   * @throws InterruptedException if it is to wait no longer
   */
  default void pause(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos);
  }

  /** Names what is to be called when the time was moved by hand. */
  default void onMove(Runnable wake) {}
}
