package dev.dagsmith.testing.drive;

import dev.dagsmith.runtime.engine.Attempt;
import dev.dagsmith.runtime.engine.time.Timers;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Attempts under way whose virtual time has not passed. For one thread. */
final class Sleepers {
  private final PriorityQueue<Sleeper> queue =
      new PriorityQueue<>(Comparator.comparingLong(Sleeper::until).thenComparing(Sleeper::order));
  private long count;

  private record Sleeper(Attempt attempt, long until, long order) {}

  void add(Attempt attempt, long until) {
    queue.add(new Sleeper(attempt, until, count++));
  }

  boolean remove(Attempt attempt) {
    return queue.removeIf(each -> each.attempt() == attempt);
  }

  /** One whose time has passed; null if there is none. It is no sleeper any more. */
  @Nullable Attempt due(long now) {
    Sleeper first = queue.peek();
    if (first == null || first.until() > now) {
      return null;
    }
    queue.remove();
    return first.attempt();
  }

  /** How long until the next is due; {@link Timers#NEVER} if there is none. */
  long untilNext(long now) {
    Sleeper first = queue.peek();
    return first == null ? Timers.NEVER : Math.max(0, first.until() - now);
  }
}
