package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunInterrupted;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that steps the cores and writes the store: takes what has happened in all runs,
 * makes it durable in one commit, and only then lets go what follows from it.
 */
final class Driver implements Runnable {
  private static final long CLOSING_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Services services;
  private final ActiveRuns runs;
  private final long closeWaitNanos;
  private boolean closing;
  private long closeAt;
  private boolean stopped;
  private @Nullable Throwable failure;

  Driver(Services services, ActiveRuns runs, EngineConfig config) {
    this.services = services;
    this.runs = runs;
    this.closeWaitNanos = config.closeWait().toNanos();
  }

  @Override
  public void run() {
    boolean more = true;
    while (more) {
      more = turn(untilNext());
    }
  }

  /**
   * Does all that there is to do, after waiting for something to do. Nothing else here waits.
   *
   * @param waitNanos how long to wait at most; 0 not to
   * @return whether to go on; if not, all runs have been told
   */
  boolean turn(long waitNanos) {
    if (stopped) {
      return false;
    }
    try {
      work(waitNanos);
      if (stopped) {
        end(null);
      }
    } catch (Throwable failure) { // also out of memory: whoever waits must hear of it
      stopped = true;
      end(failure);
    }
    return !stopped;
  }

  private void work(long waitNanos) {
    // asked before the messages are taken: an attempt that ends later must still be heard
    boolean quiet = closing && services.workers().busy() == 0;
    List<Runnable> messages = services.mailbox().drain(waitNanos);
    services.timers().fire();
    services.longRunning().record();
    for (Runnable message : messages) {
      message.run();
      if (services.writer().full()) {
        services.writer().commit();
      }
    }
    services.writer().commit();
    stopped = quiet || (closing && System.nanoTime() - closeAt >= 0);
  }

  /** How long there is nothing to do, unless something happens. */
  long untilNext() {
    long next = Math.min(services.timers().untilNext(), services.longRunning().untilNext());
    return closing ? Math.min(next, CLOSING_LOOK_NANOS) : next;
  }

  /** Starts nothing more, waits for what is under way, and ends. */
  void close() {
    if (!closing) {
      closing = true;
      closeAt = System.nanoTime() + closeWaitNanos;
      services.workers().stop();
    }
  }

  /** How it ended otherwise than by being closed; null if it did not. */
  @Nullable Throwable failure() {
    return failure;
  }

  private void end(@Nullable Throwable why) {
    failure = why;
    services.workers().stop();
    services.results().open();
    String text =
        why == null ? "the engine was closed" : "the engine failed: " + ThrowableText.text(why);
    runs.interrupt(
        run ->
            new RunInterrupted(
                "Run " + run + " was interrupted: " + text + ". It can be resumed.", why));
  }
}
