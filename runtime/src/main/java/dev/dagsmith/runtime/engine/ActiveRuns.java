package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.store.RunKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The runs under way in an engine, by their ids. Safe for several threads. */
final class ActiveRuns {
  private final Map<String, Handle<?>> handles = new HashMap<>();
  private @Nullable Function<String, RunInterrupted> ended;

  /**
   * Adds a run.
   *
   * @throws RunConflict if it is under way already
   */
  synchronized void add(RunKey run, Handle<?> handle) {
    Function<String, RunInterrupted> stopped = ended;
    if (stopped != null) {
      throw stopped.apply(name(run));
    }
    if (handles.putIfAbsent(name(run), handle) != null) {
      throw new RunConflict("Run " + run + " is under way in this process already.");
    }
  }

  synchronized void remove(RunKey run) {
    handles.remove(name(run));
  }

  /** The runs. */
  synchronized List<RunKey> keys() {
    return handles.values().stream().map(Handle::key).toList();
  }

  /** A run under way; null if it is not. */
  synchronized @Nullable Handle<?> find(String dagId, String runId) {
    return handles.values().stream()
        .filter(each -> each.dagId().equals(dagId) && each.runId().equals(runId))
        .findFirst()
        .orElse(null);
  }

  /** The engine has ended: tells all who wait, and who still comes. */
  void interrupt(Function<String, RunInterrupted> why) {
    Map<String, Handle<?>> left;
    synchronized (this) {
      ended = why;
      left = Map.copyOf(handles);
      handles.clear();
    }
    left.forEach((run, handle) -> handle.fail(why.apply(run)));
  }

  private static String name(RunKey run) {
    return run.toString();
  }
}
