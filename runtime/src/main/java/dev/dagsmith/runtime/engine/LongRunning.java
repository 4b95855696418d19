package dev.dagsmith.runtime.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Attempts in the order in which they began. The store learns of those that take longer than a
 * second; the others cost it nothing before they end. Owned by the driver.
 */
final class LongRunning {
  private static final long NANOS = 1_000_000_000;

  private final Queue<Attempt> begun = new ArrayDeque<>();
  private final TimeSource time;

  LongRunning(TimeSource time) {
    this.time = time;
  }

  void add(Attempt attempt) {
    begun.add(attempt);
  }

  /** Records those that have been under way for long enough. */
  void record() {
    for (Attempt next = first(); next != null && left(next) <= 0; next = first()) {
      begun.remove();
      next.run.recorder.running(next);
    }
  }

  /** How long until there is something to record. */
  long untilNext() {
    Attempt next = first();
    return next == null ? Timers.NEVER : time.realWait(Math.max(0, left(next)));
  }

  private long left(Attempt attempt) {
    return attempt.begunNanos + NANOS - time.nanos();
  }

  private @Nullable Attempt first() {
    Attempt next = begun.peek();
    while (next != null && next.over) {
      begun.remove();
      next = begun.peek();
    }
    return next;
  }
}
