package dev.dagsmith.it.trace;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds tasks back in an order that a seed decides: some go on at once, some only after others have
 * begun or ended. What does not wait for them by itself overtakes them. A task that nothing
 * overtakes goes on after a short time.
 */
public final class Schedule {
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Random random;
  private final int share;
  private long moves;

  private Schedule(long seed, int share) {
    this.random = new Random(seed);
    this.share = share;
  }

  /** Nothing is held back. */
  public static Schedule none() {
    return new Schedule(0, 0);
  }

  /** About {@code share} of 100 tasks are held back. */
  public static Schedule seeded(long seed, int share) {
    return new Schedule(seed, share);
  }

  /** Lets the task on this thread go on when its turn has come. */
  void turn() {
    if (share == 0) {
      return;
    }
    lock.lock();
    try {
      moves++;
      moved.signalAll();
      if (random.nextInt(100) < share) {
        long target = moves + 1 + random.nextInt(3);
        long left = LONGEST_NANOS;
        while (moves < target && left > 0) {
          left = moved.awaitNanos(left);
        }
      }
      moves++;
      moved.signalAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
