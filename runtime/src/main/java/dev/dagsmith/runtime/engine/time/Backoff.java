package dev.dagsmith.runtime.engine.time;

/** How long to wait before something is tried again: longer each time, to a bound. */
public final class Backoff {
  private static final long FIRST = 100_000_000;
  private static final long MOST = 5_000_000_000L;

  private long last;

  /** Nanoseconds. */
  public long next() {
    last = last == 0 ? FIRST : Math.min(2 * last, MOST);
    return last;
  }
}
