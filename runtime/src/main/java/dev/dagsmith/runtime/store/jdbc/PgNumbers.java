package dev.dagsmith.runtime.store.jdbc;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Numbers from the server's sequence. In a hurry they are taken by the block, which is good for a
 * moment only: over all engines, too, numbers are to grow with time.
 */
final class PgNumbers implements RunNumbers {
  private static final String NEXT =
      "SELECT nextval('run_number') FROM generate_series(1, ?) ORDER BY 1";
  private static final long FRESH_NANOS = 1_000_000_000;
  private static final int MOST = 1_024;

  private final Lock lock = new ReentrantLock();
  private final Queue<Long> block = new ArrayDeque<>();
  private long takenAt = System.nanoTime();
  private int size = 1;

  @Override
  public long next(Sessions sessions) {
    lock.lock();
    try {
      boolean fresh = System.nanoTime() - takenAt < FRESH_NANOS;
      Long next = fresh ? block.poll() : null;
      if (next != null) {
        return next;
      }
      size = fresh ? Math.min(MOST, 2 * size) : 1;
      block.clear();
      block.addAll(
          sessions.read(jdbc -> jdbc.list(NEXT, params -> params.num(size), Columns::num)));
      takenAt = System.nanoTime();
      return block.remove();
    } finally {
      lock.unlock();
    }
  }
}
