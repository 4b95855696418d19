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

  Driver(Services services, ActiveRuns runs, EngineConfig config) {
    this.services = services;
    this.runs = runs;
    this.closeWaitNanos = config.closeWait().toNanos();
  }

  @Override
  public void run() {
    Throwable failure = null;
    try {
      while (!stopped) {
        turn();
      }
    } catch (Throwable thrown) { // also out of memory: whoever waits must hear of it
      failure = thrown;
    } finally {
      end(failure);
    }
  }

  private void turn() {
    // asked before the messages are taken: an attempt that ends later must still be heard
    boolean quiet = closing && services.workers().busy() == 0;
    List<Runnable> messages = services.mailbox().drain(untilNext());
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

  private long untilNext() {
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

  private void end(@Nullable Throwable failure) {
    services.workers().stop();
    services.results().open();
    String why =
        failure == null
            ? "the engine was closed"
            : "the engine failed: " + ThrowableText.text(failure);
    runs.interrupt(
        run ->
            new RunInterrupted(
                "Run " + run + " was interrupted: " + why + ". It can be resumed.", failure));
  }
}
