package dev.dagsmith.runtime.engine.write;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bounds the bytes of finished results that wait to be written: when tasks are faster than the
 * disk, or the store is away, their workers wait here, and memory does not grow. The driver never
 * waits.
 */
public final class ResultBudget {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final long limit;
  private long used;
  private boolean open;

  ResultBudget(long limit) {
    this.limit = limit;
  }

  /** A sixteenth of the heap. */
  public static ResultBudget ofHeap() {
    return new ResultBudget(Runtime.getRuntime().maxMemory() / 16);
  }

  /** Waits until there is room; a result larger than all room waits until it is the only one. */
  public void acquire(long bytes) {
    lock.lock();
    try {
      while (!open && used > 0 && used + bytes > limit) {
        room.awaitUninterruptibly();
      }
      used += bytes;
    } finally {
      lock.unlock();
    }
  }

  /** The bytes are durable, or count no more. */
  public void release(long bytes) {
    lock.lock();
    try {
      used -= bytes;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets everyone through: nothing is written any more. */
  public void open() {
    lock.lock();
    try {
      open = true;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
