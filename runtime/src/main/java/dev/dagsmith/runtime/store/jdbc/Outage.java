package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for a server that is away, trying again at growing distances. For any threads. */
final class Outage {
  private static final long FIRST_MILLIS = 50;
  private static final long MOST_MILLIS = 2_000;

  private final long patienceNanos;
  private final CountDownLatch hurried = new CountDownLatch(1);

  Outage(Duration patience) {
    this.patienceNanos = patience.toNanos();
  }

  /** Nobody waits any more. */
  void hurry() {
    hurried.countDown();
  }

  /** Does something until the server answers, patience ends, or this thread is interrupted. */
  <T> T outlast(Supplier<T> work) {
    long begin = System.nanoTime();
    long pause = FIRST_MILLIS;
    while (true) {
      try {
        return work.get();
      } catch (StoreException e) {
        if (e.kind() != Kind.UNREACHABLE || System.nanoTime() - begin >= patienceNanos) {
          throw e;
        }
        pause(pause, e);
        pause = Math.min(MOST_MILLIS, 2 * pause);
      }
    }
  }

  private void pause(long millis, StoreException why) {
    try {
      if (hurried.await(millis, TimeUnit.MILLISECONDS)) {
        throw why;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw why;
    }
  }
}
