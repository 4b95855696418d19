package dev.dagsmith.runtime.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run tasks: no more than the engine's parallelism, started as they are needed and
 * ended when they have had nothing to do for a while. Unlike an executor's, a thread whose task
 * does not end when it is given up holds no place: another takes it.
 */
final class Workers {
  private static final long IDLE_MILLIS = 10_000;

  private final Queue<Attempt> queue = new ArrayDeque<>();
  private final int limit;
  private int live;
  private int idle;
  private int busy;
  private int count;
  private boolean stopped;

  Workers(int limit) {
    this.limit = limit;
  }

  /** Runs an attempt as soon as a thread is free. */
  synchronized void submit(Attempt attempt) {
    if (stopped) {
      return;
    }
    queue.add(attempt);
    if (queue.size() > idle) {
      spawn();
    } else {
      notify();
    }
  }

  /** Interrupts an attempt, or never starts it; its thread no longer counts. */
  synchronized void giveUp(Attempt attempt) {
    if (attempt.givenUp) {
      return;
    }
    attempt.givenUp = true;
    Thread thread = attempt.thread;
    if (thread != null) {
      live--;
      busy--;
      thread.interrupt();
      if (!queue.isEmpty()) {
        spawn();
      }
    }
  }

  /** Starts nothing more; what is under way goes on. */
  synchronized void stop() {
    stopped = true;
    queue.clear();
    notifyAll();
  }

  /** How many attempts are under way, without those given up. */
  synchronized int busy() {
    return busy;
  }

  /** Waits until no attempt is under way, but for those given up. */
  synchronized void awaitIdle() {
    boolean interrupted = false;
    while (busy > 0 || !queue.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
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
  private synchronized @Nullable Attempt take() {
    long waitUntil = 0;
    while (true) {
      Attempt next = queue.poll();
      if (next != null && !next.givenUp) {
        next.thread = Thread.currentThread();
        busy++;
        return next;
      } else if (next != null) {
        continue;
      }
      long now = System.nanoTime() / 1_000_000;
      waitUntil = waitUntil == 0 ? now + IDLE_MILLIS : waitUntil;
      if (stopped || now >= waitUntil) {
        live--;
        return null;
      }
      pause(waitUntil - now);
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the caller loops
  private synchronized void pause(long millis) {
    idle++;
    try {
      wait(millis);
    } catch (InterruptedException e) {
      // Not for a task: those are interrupted while they are under way only.
    } finally {
      idle--;
    }
  }

  /** Whether the thread may go on: it has not been replaced. */
  private synchronized boolean finished(Attempt attempt) {
    attempt.thread = null;
    Thread.interrupted(); // meant for the attempt that has ended
    if (attempt.givenUp) {
      return false;
    }
    busy--;
    if (busy == 0) {
      notifyAll();
    }
    return true;
  }
}
