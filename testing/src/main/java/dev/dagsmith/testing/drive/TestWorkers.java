package dev.dagsmith.testing.drive;

import dev.dagsmith.runtime.engine.Attempt;
import dev.dagsmith.runtime.engine.AttemptEnd;
import dev.dagsmith.runtime.engine.Pools;
import dev.dagsmith.runtime.engine.Workers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Workers that have no threads: whoever calls {@link #work} is one. Attempts begin in the order in
 * which they were given, as far as pools and priorities let them. One that takes virtual time has
 * its slot while it does, and calls its task when it is over.
 */
final class TestWorkers implements Workers {
  private final VirtualTime time;
  private final Function<Attempt, Duration> durations;
  private final Pools pools;
  private final Sleepers sleepers = new Sleepers();
  private final Queue<Job> ready = new ArrayDeque<>();
  private final Map<Attempt, Thread> running = new HashMap<>();
  private final Set<Attempt> givenUp = new HashSet<>();
  private final int limit;
  private int held;
  private boolean stopped;
  private long progress;

  /**
   * Workers of an engine.
   *
   * @param limit how many attempts may be under way
   * @param slots those of each pool
   * @param durations how much virtual time an attempt takes before its task is called; zero for
   *     none
   */
  TestWorkers(
      VirtualTime time,
      int limit,
      Map<String, Integer> slots,
      Function<Attempt, Duration> durations) {
    this.time = time;
    this.limit = limit;
    this.pools = new Pools(slots);
    this.durations = durations;
  }

  /** An attempt that has a slot and waits for a thread. */
  private record Job(Attempt attempt, boolean begun) {}

  @Override
  public synchronized void submit(Attempt attempt) {
    if (!stopped) {
      pools.add(attempt);
      fill();
    }
  }

  /** Gives slots that are free to attempts that wait for one. */
  private void fill() {
    for (Attempt next = next(); next != null; next = next()) {
      if (givenUp.remove(next)) {
        pools.release(next);
        continue;
      }
      Duration takes = durations.apply(next);
      if (takes.isZero()) {
        held++;
        ready.add(new Job(next, false));
        notifyAll();
      } else if (next.begin()) {
        held++;
        sleepers.add(next, time.nanos() + takes.toNanos());
      } else {
        pools.release(next);
      }
    }
  }

  private @Nullable Attempt next() {
    return held < limit ? pools.take() : null;
  }

  @Override
  public synchronized void giveUp(Attempt attempt) {
    Thread thread = running.get(attempt);
    givenUp.add(attempt);
    if (thread != null) {
      release(attempt);
      thread.interrupt();
    } else if (sleepers.remove(attempt) || ready.remove(new Job(attempt, true))) {
      givenUp.remove(attempt);
      release(attempt);
      attempt.end(new AttemptEnd.Skipped("")); // it was begun; what it says counts no more
    } else if (ready.remove(new Job(attempt, false))) {
      givenUp.remove(attempt);
      release(attempt);
    }
  }

  private void release(Attempt attempt) {
    held--;
    pools.release(attempt);
    fill();
  }

  /** Waits until something is so; looks again at each {@link #signal}. */
  synchronized void await(BooleanSupplier until) throws InterruptedException {
    while (!until.getAsBoolean()) {
      wait();
    }
  }

  /**
   * Runs attempts on this thread, those that are there and those that come.
   *
   * @param freed told when the thread is done with an attempt: the driver may have seen its end
   *     before, and waits for the clock while it believes that code runs
   */
  void work(BooleanSupplier until, Runnable freed) throws InterruptedException {
    for (Job next = take(until); next != null; next = take(until)) {
      Attempt attempt = next.attempt();
      if (next.begun() || attempt.begin()) {
        attempt.end(attempt.call());
      }
      finished(attempt);
      freed.run();
    }
  }

  private synchronized @Nullable Job take(BooleanSupplier until) throws InterruptedException {
    while (ready.isEmpty()) {
      if (until.getAsBoolean()) {
        return null;
      }
      wait();
    }
    Job next = ready.remove();
    running.put(next.attempt(), Thread.currentThread());
    progress++;
    return next;
  }

  private synchronized void finished(Attempt attempt) {
    running.remove(attempt);
    progress++;
    Thread.interrupted(); // that was meant for the attempt, or made by it
    if (!givenUp.remove(attempt)) {
      release(attempt);
    }
  }

  /** Those who work look again whether they are to go on. */
  synchronized void signal() {
    notifyAll();
  }

  /** Calls the tasks of attempts whose time has passed. */
  synchronized void wakeSleepers() {
    for (Attempt each = sleepers.due(time.nanos());
        each != null;
        each = sleepers.due(time.nanos())) {
      ready.add(new Job(each, true));
      notifyAll();
    }
  }

  /** How long until the time of an attempt has passed. */
  synchronized long untilNext() {
    return sleepers.untilNext(time.nanos());
  }

  /** Grows whenever a task's code begins or ends. */
  synchronized long progress() {
    return progress;
  }

  /** Whether no code runs, or is about to. */
  synchronized boolean idle() {
    return ready.isEmpty() && running.isEmpty();
  }

  @Override
  public synchronized StackTraceElement[] stack(Attempt attempt) {
    Thread thread = running.get(attempt);
    return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    pools.clear();
    ready.clear();
    notifyAll();
  }

  @Override
  public synchronized int busy() {
    return held;
  }

  @Override
  public void awaitIdle() {
    throw new UnsupportedOperationException("time moves only while a run is waited for");
  }
}
