package dev.dagsmith.runtime.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run tasks: no more than the engine's parallelism, started as they are needed and
 * ended when they have had nothing to do for a while. Unlike an executor's, a thread whose task
 * does not end when it is given up holds no place: another takes it.
 */
final class ThreadWorkers implements Workers {
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** A lock and no monitor: on a monitor a waiting virtual thread would keep its carrier. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition changed = lock.newCondition();
  private final Queue<Attempt> queue = new ArrayDeque<>();
  private final int limit;
  private int live;
  private int idle;
  private int busy;
  private int count;
  private boolean stopped;

  ThreadWorkers(int limit) {
    this.limit = limit;
  }

  @Override
  public void submit(Attempt attempt) {
    lock.lock();
    try {
      if (stopped) {
        return;
      }
      queue.add(attempt);
      if (queue.size() > idle) {
        spawn();
      } else {
        changed.signal();
      }
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
        thread.interrupt();
        if (!queue.isEmpty()) {
          spawn();
        }
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
      queue.clear();
      changed.signalAll();
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
      while (busy > 0 || !queue.isEmpty()) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void spawn() {
    if (live < limit) {
      live++;
      Threads.start("dagsmith-worker-" + ++count, this::work);
    }
  }

  private void work() {
    Attempt next = take();
    while (next != null) {
      next.run();
      next = finished(next) ? take() : null;
    }
  }

  /** The next attempt; null if this thread is to end. */
  private @Nullable Attempt take() {
    lock.lock();
    try {
      long left = IDLE_NANOS;
      Attempt next = poll();
      while (next == null && left > 0 && !stopped) {
        left = pause(left);
        next = poll();
      }
      if (next == null) {
        live--;
        return null;
      }
      next.thread = Thread.currentThread();
      busy++;
      return next;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Attempt poll() {
    Attempt next = queue.poll();
    while (next != null && next.givenUp) {
      next = queue.poll();
    }
    return next;
  }

  @SuppressWarnings("WaitNotInLoop") // the caller loops
  private long pause(long nanos) {
    idle++;
    try {
      return changed.awaitNanos(nanos);
    } catch (InterruptedException e) {
      return nanos; // not for a task: those are interrupted while they are under way only
    } finally {
      idle--;
    }
  }

  /** Whether the thread may go on: it has not been replaced. */
  private boolean finished(Attempt attempt) {
    lock.lock();
    try {
      attempt.thread = null;
      Thread.interrupted(); // meant for the attempt that has ended
      if (!attempt.givenUp) {
        leave();
      }
      return !attempt.givenUp;
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    busy--;
    if (busy == 0) {
      changed.signalAll();
    }
  }
}
