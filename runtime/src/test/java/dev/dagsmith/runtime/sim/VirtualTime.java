package dev.dagsmith.runtime.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * The one clock of a simulated world and what is to happen when. Things of the same time happen in
 * an order that the dice decide.
 */
final class VirtualTime {
  private static final Instant BEGIN = Instant.parse("2026-11-21T09:00:00Z");

  private final PriorityQueue<Happening> queue = new PriorityQueue<>();
  private final Dice dice;
  private long now;
  private long count;

  private record Happening(long at, int order, long number, Runnable action)
      implements Comparable<Happening> {
    @Override
    public int compareTo(Happening other) {
      int by = Long.compare(at, other.at);
      by = by != 0 ? by : Integer.compare(order, other.order);
      return by != 0 ? by : Long.compare(number, other.number);
    }
  }

  VirtualTime(Dice dice) {
    this.dice = dice;
  }

  /** Nanoseconds since the world began. */
  long nanos() {
    return now;
  }

  /** The time of day, as the store's clock shows it. */
  Instant instant() {
    return BEGIN.plusNanos(now);
  }

  /** Lets time pass while something waits, and everything else with it. */
  void pass(long nanos) {
    now += nanos;
  }

  /** Does something after a while. */
  void after(long nanos, Runnable action) {
    queue.add(new Happening(now + nanos, dice.below(Integer.MAX_VALUE), count++, action));
  }

  /** Does something after a while. */
  void after(Duration wait, Runnable action) {
    after(wait.toNanos(), action);
  }

  /** Lets the next thing happen; false if nothing will. */
  boolean next() {
    Happening next = queue.poll();
    if (next == null) {
      return false;
    }
    now = Math.max(now, next.at);
    next.action.run();
    return true;
  }
}
