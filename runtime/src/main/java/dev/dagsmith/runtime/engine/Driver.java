package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.engine.failure.ThrowableText;
import dev.dagsmith.runtime.engine.time.Outage;
import dev.dagsmith.runtime.engine.write.GroupWriter;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that steps the cores: takes what has happened in all runs, makes it durable in one
 * commit, and only then lets go what follows from it. Large groups it has written beside it, and
 * gathers the next meanwhile. While the store is away it keeps what it has, tries again, and takes
 * nothing more.
 */
final class Driver implements Runnable {
  private static final long CLOSING_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Services services;
  private final ActiveRuns runs;
  private final Live live;
  private final CancelRequests cancels;
  private final Outage outage;
  private final Queue<Runnable> backlog = new ArrayDeque<>();
  private final long closeWaitNanos;
  private volatile boolean closeAsked;
  private boolean closing;
  private long closeAt;
  private boolean stopped;
  private @Nullable Throwable failure;

  Driver(Services services, ActiveRuns runs, Live live, EngineConfig config) {
    this.services = services;
    this.runs = runs;
    this.live = live;
    this.cancels = new CancelRequests(services, live);
    this.outage = new Outage(services.time());
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
    services.reads().driver(Thread.currentThread());
    try {
      work(waitNanos);
      if (stopped) {
        end(null);
      }
    } catch (Throwable failure) { // also out of memory: whoever waits must hear of it
      stopped = true;
      end(failure);
    } finally {
      services.reads().driver(null);
    }
    return !stopped;
  }

  private void work(long waitNanos) {
    // asked before the messages are taken: an attempt that ends later must still be heard
    boolean quiet = closing && !outage.on() && services.workers().busy() == 0;
    if (outage.on()) {
      services.mailbox().sleep(waitNanos);
    } else {
      backlog.addAll(services.mailbox().drain(waitNanos));
    }
    if (closeAsked && !closing) {
      close();
    }
    try {
      if (!outage.on()) {
        look();
        write();
      } else if (outage.due()) {
        tryAgain();
      }
    } catch (StoreException e) {
      if (e.kind() != Kind.UNREACHABLE) {
        throw e;
      }
      outage.tried(e);
    }
    boolean enough = quiet || (closing && System.nanoTime() - closeAt >= 0);
    stopped = enough && (outage.on() || !services.writer().busy());
    if (stopped && !outage.on()) {
      endInOrder();
    }
  }

  /** Puts it on record that no run has killed this process. */
  private void endInOrder() {
    for (RunSlot slot : live.all()) {
      ActiveRun run = slot.run;
      if (run != null) {
        run.attempts.endInOrder();
      }
    }
    try {
      services.writer().writeHere();
    } catch (StoreException e) {
      System.getLogger(Driver.class.getName())
          .log(System.Logger.Level.DEBUG, "The engine could not say that it ends in order", e);
    }
  }

  /** What the time brings. Comes before the messages: no attempt's value is half taken then. */
  private void look() {
    if (services.lease().due()) {
      services.lease().renew();
    }
    services.timers().fire();
    cancels.look();
    services.longRunning().record();
  }

  /** Steps the cores, a transaction's worth at a time; two while one is written beside it. */
  private void write() {
    GroupWriter writer = services.writer();
    do {
      while (!backlog.isEmpty() && !writer.full()) {
        backlog.remove().run();
        writer.collected();
      }
      writer.write();
    } while (!backlog.isEmpty() && !writer.full());
  }

  /** The same group again: whether it came through is not known. */
  private void tryAgain() {
    services.lease().renew();
    services.writer().writeHere();
    outage.over();
    write();
  }

  /** How long there is nothing to do, unless something happens. */
  long untilNext() {
    long next = outage.on() ? outage.untilRetry() : untilLook();
    return closing ? Math.min(next, CLOSING_LOOK_NANOS) : next;
  }

  private long untilLook() {
    return Math.min(
        Math.min(services.lease().untilNext(), cancels.untilNext()),
        Math.min(services.timers().untilNext(), services.longRunning().untilNext()));
  }

  /** Has it start nothing more, wait for what is under way, and end; for any thread. */
  void askToClose() {
    closeAsked = true;
    services.mailbox().wake();
  }

  /**
   * For any thread.
   *
   * @throws RunInterrupted if it was asked to close
   */
  void checkOpen(DagDefinition dag) {
    if (closeAsked) {
      throw new RunInterrupted(
          "Dag "
              + dag.dagId()
              + " was not started: the engine was closed. Start it on one that is open.",
          null);
    }
  }

  private void close() {
    closing = true;
    closeAt = System.nanoTime() + closeWaitNanos;
    services.workers().stop();
  }

  /** How it ended otherwise than by being closed; null if it did not. */
  @Nullable Throwable failure() {
    return failure;
  }

  private void end(@Nullable Throwable why) {
    failure = why;
    services.workers().stop();
    services.writer().end();
    if (why != null) {
      giveUp();
    }
    services.results().open();
    services.reads().end();
    String text = why == null ? closed() : reason(why);
    runs.interrupt(
        run ->
            new RunInterrupted(
                "Run " + run + " was interrupted: " + text + ". It can be resumed.", why));
  }

  private String closed() {
    return "the engine was closed" + (outage.on() ? " while its store was away" : "");
  }

  private static String reason(Throwable why) {
    String text =
        why instanceof StoreException
            ? String.valueOf(why.getMessage())
            : "the engine failed: " + ThrowableText.text(why);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** What is under way can't be recorded any more. */
  private void giveUp() {
    for (RunSlot slot : live.all()) {
      ActiveRun run = slot.run;
      if (run != null) {
        run.attempts.giveUp();
      }
    }
  }
}
