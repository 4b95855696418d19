package dev.dagsmith.runtime.store.jdbc;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads of the store's own, which talk to the server for virtual threads: nobody interrupts them.
 * An interrupt of a virtual thread would close the socket that it reads.
 */
final class Hands implements AutoCloseable {
  /** What is done for somebody. */
  interface Work<T> {
    T done() throws SQLException;
  }

  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  Hands(int most) {
    this.threads =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "dagsmith-store");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** Has it done, and waits for it; an interrupt of who waits is kept for later. */
  <T> T have(Work<T> work) throws SQLException {
    FutureTask<T> task = new FutureTask<>(work::done);
    threads.execute(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw rethrown(e.getCause() == null ? e : e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static SQLException rethrown(@Nullable Throwable cause) {
    if (cause instanceof SQLException e) {
      return e;
    } else if (cause instanceof RuntimeException e) {
      throw e;
    } else if (cause instanceof Error e) {
      throw e;
    }
    return new SQLException(cause);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
