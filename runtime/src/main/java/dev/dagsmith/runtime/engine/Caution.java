package dev.dagsmith.runtime.engine;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Starts the attempts of a run. If its process died before, few start at a time, and each is on
 * record before it does: should the process die again, it is known of what. That is over as soon as
 * something succeeds. Owned by the driver.
 */
final class Caution {
  private final ActiveRun run;
  private final Lingering lingering;
  private final Queue<Attempt> waiting = new ArrayDeque<>();
  private final Set<Attempt> underWay = new HashSet<>();
  private boolean on;

  Caution(ActiveRun run, Lingering lingering, boolean on) {
    this.run = run;
    this.lingering = lingering;
    this.on = on;
  }

  /** Starts an attempt once all that leads to it is durable. */
  void start(Attempt attempt) {
    if (on) {
      waiting.add(attempt);
      startSome();
    } else {
      submit(attempt);
    }
  }

  /** An attempt is not under way any more, whatever came of it. */
  void left(Attempt attempt) {
    if (underWay.remove(attempt)) {
      startSome();
    }
  }

  /** Something has succeeded, or the process ends as it was told to. */
  void over() {
    if (on) {
      on = false;
      run.services.writer().rows().progressed(run.keys.run());
      waiting.forEach(this::submit);
      waiting.clear();
      underWay.clear();
    }
  }

  private void startSome() {
    while (!waiting.isEmpty() && underWay.size() < run.services.parallelism()) {
      Attempt next = waiting.remove();
      if (!next.fenced) {
        underWay.add(next);
        run.recorder.running(next);
        submit(next);
      }
    }
  }

  private void submit(Attempt attempt) {
    run.services.writer().afterCommit(() -> lingering.submit(attempt));
  }
}
