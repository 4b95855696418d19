package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.engine.thread.Threads;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run tasks: no more than the engine's parallelism, started as they are needed and
 * ended when they have had nothing to do for a while. Unlike an executor's, a thread whose task
 * does not end when it is given up holds neither a place nor a slot: another takes them.
 */
final class ThreadWorkers implements Workers {
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** A lock and no monitor: on a monitor a waiting virtual thread would keep its carrier. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition work = lock.newCondition();
  private final Condition quiet = lock.newCondition();
  private final Pools pools;
  private final int limit;
  private int live;
  private int idle;
  private int busy;
  private int count;
  private boolean stopped;

  /**
   * Workers for so many attempts at once.
   *
   * @param limit all together
   * @param pools those of each pool
   */
  ThreadWorkers(int limit, Map<String, Integer> pools) {
    this.limit = limit;
    this.pools = new Pools(pools);
  }

  @Override
  public void submit(Attempt attempt) {
    lock.lock();
    try {
      if (stopped) {
        return;
      }
      pools.add(attempt);
      wake();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void giveUp(Attempt attempt) {
    lock.lock();
    try {
      Thread thread = attempt.givenUp ? null : attempt.thread;
      attempt.givenUp = true;
      if (thread != null) {
        live--;
        leave();
        pools.release(attempt);
        thread.interrupt();
        wake();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      stopped = true;
      pools.clear();
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int busy() {
    lock.lock();
    try {
      return busy;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void awaitIdle() {
    lock.lock();
    try {
      while (busy > 0 || !pools.isEmpty()) {
        quiet.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public StackTraceElement[] stack(Attempt attempt) {
    Thread thread;
    lock.lock();
    try {
      thread = attempt.thread;
    } finally {
      lock.unlock();
    }
    return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
  }

  /** Something may be there to be taken. */
  private void wake() {
    if (pools.ready() <= idle) {
      work.signal();
    } else if (live < limit) {
      live++;
      Threads.start("dagsmith-worker-" + ++count, this::work);
    }
  }

  private void work() {
    Attempt next = next(null);
    while (next != null) {
      next.run();
      next = next(next);
    }
  }

  /** Ends an attempt and takes the next, under one lock; null if this thread is to end. */
  private @Nullable Attempt next(@Nullable Attempt ended) {
    lock.lock();
    try {
      return ended == null || finished(ended) ? take() : null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Attempt take() {
    long left = IDLE_NANOS;
    Attempt next = pools.take();
    while (next == null && left > 0 && !stopped) {
      left = pause(left);
      next = pools.take();
    }
    if (next == null) {
      live--;
      return null;
    }
    next.thread = Thread.currentThread();
    busy++;
    return next;
  }

  @SuppressWarnings("WaitNotInLoop") // the caller loops
  private long pause(long nanos) {
    idle++;
    try {
      return work.awaitNanos(nanos);
    } catch (InterruptedException e) {
      return nanos; // not for a task: those are interrupted while they are under way only
    } finally {
      idle--;
    }
  }

  /** Whether the thread may go on: it has not been replaced. */
  private boolean finished(Attempt attempt) {
    attempt.thread = null;
    Thread.interrupted(); // meant for the attempt that has ended
    if (attempt.givenUp) {
      return false;
    }
    pools.release(attempt);
    leave();
    return true;
  }

  private void leave() {
    busy--;
    if (busy == 0) {
      quiet.signalAll();
    }
  }
}
