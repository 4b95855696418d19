package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.engine.thread.Threads;
import dev.dagsmith.runtime.store.BlobRef;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Deletes values outside of the database that were consumed, beside the driver, which does not wait
 * for other servers. What is not deleted when the process ends is garbage, which {@code xcom gc}
 * finds.
 */
final class Purging implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final XComBackends backends;

  /** Has no thread until there is something to delete. */
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> Threads.daemon("dagsmith-purge", work));

  Purging(XComBackends backends) {
    this.backends = backends;
  }

  /** Deletes a value that no row names any more, later. */
  void purge(BlobRef gone) {
    try {
      thread.execute(() -> backends.purge(gone));
    } catch (RejectedExecutionException closed) {
      System.getLogger(Purging.class.getName())
          .log(System.Logger.Level.DEBUG, "The engine ends; {0} is left", gone.key());
    }
  }

  /** Waits a while for what is under way. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
