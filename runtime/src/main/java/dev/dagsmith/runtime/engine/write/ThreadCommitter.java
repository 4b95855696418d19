package dev.dagsmith.runtime.engine.write;

import dev.dagsmith.runtime.engine.thread.Threads;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread that writes groups. It is started when there is one, and ends when there is none. */
public final class ThreadCommitter implements Committer {
  /**
   * A tenth of a full group: what is stepped while a part is written takes longer than a wake-up.
   */
  private static final int WORTHWHILE = 100;

  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor thread;

  public ThreadCommitter() {
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> Threads.daemon("dagsmith-committer", work));
    thread.allowCoreThreadTimeOut(true);
  }

  @Override
  public int worthwhile() {
    return WORTHWHILE;
  }

  @Override
  public void execute(Runnable part) {
    thread.execute(part);
  }

  @Override
  public void finish(Runnable last) {
    if (thread.getPoolSize() == 0) {
      thread.shutdown();
      last.run(); // there is nothing to wait for, and a thread would be one more to start
      return;
    }
    thread.execute(last);
    thread.shutdown();
    boolean interrupted = false;
    boolean over = false;
    while (!over) {
      try {
        over = thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
