package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.engine.plan.Expiring;
import dev.dagsmith.runtime.engine.time.Clock;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what has been kept for long enough, when a run of its dag has ended: old runs, and values
 * that have expired. On a thread of its own, which there is only once a dag says how long; what
 * fails is left to the next time.
 */
final class Housekeeping {
  /** Each batch holds the store for a moment; runs under way go on between two. */
  private static final int BATCH = 50;

  private static final long PATIENCE_SECONDS = 30;

  private final RunStore store;
  private final XComBackends backends;
  private final Clock clock;
  private @Nullable ExecutorService thread;
  private boolean closed;

  Housekeeping(RunStore store, XComBackends backends, Clock clock) {
    this.store = store;
    this.backends = backends;
    this.clock = clock;
  }

  /** A run of a dag has ended, and its end is on record. */
  void ended(Plan plan) {
    DagDefinition dag = plan.dag();
    boolean expiring = Expiring.in(plan);
    if (dag.retention() != null || expiring) {
      Instant now = clock.now();
      submit(() -> cleanUp(dag, expiring, now));
    }
  }

  private synchronized void submit(Runnable work) {
    if (closed) {
      return;
    }
    ExecutorService known = thread;
    if (known == null) {
      known = Executors.newSingleThreadExecutor(Housekeeping::daemon);
      thread = known;
    }
    try {
      known.execute(work);
    } catch (RejectedExecutionException e) {
      log(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dagsmith-housekeeping");
    thread.setDaemon(true);
    return thread;
  }

  private void cleanUp(DagDefinition dag, boolean expiring, Instant now) {
    try {
      Duration retention = dag.retention();
      if (retention != null) {
        PruneSpec old = new PruneSpec(dag.dagId(), now.minus(retention), 0);
        while (store.prune(old, BATCH, backends::purge) > 0) {}
      }
      if (expiring) {
        while (store.expire(dag.dagId(), now, BATCH, backends::purge) > 0) {}
      }
    } catch (RuntimeException e) {
      log(e);
    }
  }

  private static void log(RuntimeException e) {
    System.getLogger(Housekeeping.class.getName())
        .log(System.Logger.Level.DEBUG, "Old runs and values are left to the next time", e);
  }

  /** Ends what it does, within half a minute. */
  void close() {
    ExecutorService last;
    synchronized (this) {
      closed = true;
      last = thread;
    }
    if (last == null) {
      return;
    }
    last.shutdown();
    try {
      last.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
