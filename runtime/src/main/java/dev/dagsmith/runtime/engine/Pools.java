package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.graph.TaskSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Attempts that wait for a slot of their pool: those of the highest priority come first, and then
 * those that came first; a pool that is full keeps back its own alone. For one thread.
 */
public final class Pools {
  private final Map<String, Pool> byName = new HashMap<>();
  private final List<Pool> all = new ArrayList<>();
  private long arrivals;

  /**
   * Pools with so many slots; one that is not named has slots without end.
   *
   * @param slots how many slots, by pool
   */
  public Pools(Map<String, Integer> slots) {
    slots.forEach(this::pool);
  }

  private record Waiting(Attempt attempt, int priority, long arrival) {
    boolean isBefore(Waiting other) {
      return priority != other.priority ? priority > other.priority : arrival < other.arrival;
    }
  }

  private static final class Pool {
    final NavigableMap<Integer, Queue<Waiting>> byPriority =
        new TreeMap<>(Collections.reverseOrder());
    int free;
    int waiting;

    Pool(int slots) {
      free = slots;
    }

    /** The next that has a slot; null if there is none, or it has none. */
    @Nullable Waiting first() {
      return waiting == 0 || free == 0 ? null : byPriority.firstEntry().getValue().peek();
    }

    void take() {
      Map.Entry<Integer, Queue<Waiting>> first = byPriority.firstEntry();
      first.getValue().remove();
      if (first.getValue().isEmpty()) {
        byPriority.remove(first.getKey());
      }
      waiting--;
    }
  }

  /**
   * Lets an attempt wait.
   *
   * @param attempt the attempt
   */
  public void add(Attempt attempt) {
    TaskSettings settings = attempt.node().settings();
    Pool pool = pool(settings.pool());
    pool.byPriority
        .computeIfAbsent(settings.priority(), key -> new ArrayDeque<>())
        .add(new Waiting(attempt, settings.priority(), arrivals++));
    pool.waiting++;
  }

  /** {@return the next attempt that has a slot, which it now holds; null if there is none} */
  public @Nullable Attempt take() {
    while (true) {
      Pool best = null;
      Waiting next = null;
      for (Pool pool : all) {
        Waiting first = pool.first();
        if (first != null && (next == null || first.isBefore(next))) {
          best = pool;
          next = first;
        }
      }
      if (best == null || next == null) {
        return null;
      }
      best.take();
      if (!next.attempt().givenUp) {
        best.free--;
        return next.attempt();
      }
    }
  }

  /**
   * An attempt gives its slot back.
   *
   * @param attempt the attempt
   */
  public void release(Attempt attempt) {
    pool(attempt.node().settings().pool()).free++;
  }

  /** How many could be taken now, at most. */
  int ready() {
    int ready = 0;
    for (Pool pool : all) {
      ready += Math.min(pool.waiting, pool.free);
    }
    return ready;
  }

  /** Nothing waits any more. */
  public void clear() {
    for (Pool pool : all) {
      pool.byPriority.clear();
      pool.waiting = 0;
    }
  }

  /** Whether nothing waits, for whatever slot. */
  boolean isEmpty() {
    return all.stream().allMatch(pool -> pool.waiting == 0);
  }

  private Pool pool(String name) {
    Pool known = byName.get(name);
    return known == null ? pool(name, Integer.MAX_VALUE) : known;
  }

  private Pool pool(String name, int slots) {
    Pool pool = new Pool(slots);
    byName.put(name, pool);
    all.add(pool);
    return pool;
  }
}
