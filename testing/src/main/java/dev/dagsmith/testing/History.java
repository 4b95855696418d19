package dev.dagsmith.testing;

import dev.dagsmith.runtime.Cleared;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What happened in a run, in order. Safe for several threads. */
final class History implements RunListener {
  private final List<Event> events = new ArrayList<>();
  private final InstantSource time;
  private final RunListener next;

  /** Begins with nothing, and tells another listener too. */
  History(InstantSource time, RunListener next) {
    this.time = time;
    this.next = next;
  }

  /** A new state of a task instance, and when. */
  record Event(Instant at, Change change) {}

  @Override
  public void clearing(Cleared cleared) {
    next.clearing(cleared);
  }

  @Override
  public void started(String dagId, String runId, boolean resumed) {
    next.started(dagId, runId, resumed);
  }

  @Override
  public synchronized void changed(Change change) {
    events.add(new Event(time.instant(), change));
    next.changed(change);
  }

  @Override
  public void ended(RunResult<?> result) {
    next.ended(result);
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }
}
