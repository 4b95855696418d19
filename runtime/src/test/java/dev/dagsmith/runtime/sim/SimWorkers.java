package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.engine.Attempt;
import dev.dagsmith.runtime.engine.AttemptEnd;
import dev.dagsmith.runtime.engine.Workers;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Workers without threads: an attempt calls its task when it begins and tells its end a virtual
 * while later, also if it was given up meanwhile.
 */
final class SimWorkers implements Workers {
  /** Does something in the process, after a while, unless it is gone by then. */
  interface Later {
    void after(long nanos, Runnable action);
  }

  private final Later later;
  private final int places;
  private final Function<Attempt, AttemptEnd> calls;
  private final ToLongFunction<Attempt> durations;
  private final Queue<Attempt> queue = new ArrayDeque<>();
  private final Map<Attempt, State> states = new HashMap<>();
  private int busy;
  private boolean stopped;

  private enum State {
    WAITING,
    UNDER_WAY,
    GIVEN_UP
  }

  /**
   * Workers of a process.
   *
   * @param places how many attempts may be under way
   * @param calls calls an attempt's task
   * @param durations how long the attempt that was just called takes, in nanoseconds
   */
  SimWorkers(
      int places,
      Function<Attempt, AttemptEnd> calls,
      ToLongFunction<Attempt> durations,
      Later later) {
    this.places = places;
    this.calls = calls;
    this.durations = durations;
    this.later = later;
  }

  @Override
  public void submit(Attempt attempt) {
    if (!stopped && states.putIfAbsent(attempt, State.WAITING) == null) {
      queue.add(attempt);
      later.after(0, this::begin);
    }
  }

  private void begin() {
    while (!stopped && busy < places && !queue.isEmpty()) {
      Attempt attempt = queue.remove();
      if (states.remove(attempt, State.WAITING)) {
        begin(attempt);
      } else {
        states.remove(attempt);
      }
    }
  }

  private void begin(Attempt attempt) {
    if (!attempt.begin()) {
      return; // its process may start nothing now, and submits it again
    }
    states.put(attempt, State.UNDER_WAY);
    busy++;
    AttemptEnd end = calls.apply(attempt);
    later.after(durations.applyAsLong(attempt), () -> end(attempt, end));
  }

  private void end(Attempt attempt, AttemptEnd end) {
    attempt.end(end);
    if (states.remove(attempt) == State.UNDER_WAY) {
      busy--;
      begin();
    }
  }

  @Override
  public void giveUp(Attempt attempt) {
    State before = states.put(attempt, State.GIVEN_UP);
    if (before == State.UNDER_WAY) {
      busy--;
      later.after(0, this::begin);
    }
  }

  @Override
  public void stop() {
    stopped = true;
    queue.clear();
  }

  @Override
  public int busy() {
    return busy;
  }

  @Override
  public void awaitIdle() {
    throw new UnsupportedOperationException("nothing waits here: time is moved by the world");
  }
}
