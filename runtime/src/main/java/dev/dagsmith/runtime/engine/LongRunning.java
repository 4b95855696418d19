package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.engine.time.Timers;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Attempts in the order in which they began. The store learns of those that take longer than a
 * second, and from then on each second what they have logged; the others cost it nothing before
 * they end. Owned by the driver.
 */
final class LongRunning {
  private static final long NANOS = 1_000_000_000;

  private final Queue<Attempt> begun = new ArrayDeque<>();
  private final Queue<Look> recorded = new ArrayDeque<>();
  private final TimeSource time;

  LongRunning(TimeSource time) {
    this.time = time;
  }

  /** When an attempt that is recorded is looked at again. */
  private record Look(Attempt attempt, long at) {}

  void add(Attempt attempt) {
    begun.add(attempt);
  }

  /** Records those that have been under way for long enough, and their logs. */
  void record() {
    for (Look next = recorded.peek(); next != null && left(next) <= 0; next = recorded.peek()) {
      recorded.remove();
      look(next.attempt());
    }
    for (Attempt next = first(); next != null && left(next) <= 0; next = first()) {
      begun.remove();
      next.run.recorder.running(next);
      look(next);
    }
  }

  private void look(Attempt attempt) {
    if (!attempt.over) {
      attempt.run.attempts.logs().write(attempt);
      recorded.add(new Look(attempt, time.nanos() + NANOS));
    }
  }

  /** How long until there is something to record. */
  long untilNext() {
    Attempt next = first();
    Look look = recorded.peek();
    long wait = next == null ? Timers.NEVER : time.realWait(Math.max(0, left(next)));
    return look == null ? wait : Math.min(wait, time.realWait(Math.max(0, left(look))));
  }

  private long left(Look look) {
    return look.at() - time.nanos();
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
