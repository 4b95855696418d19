package dev.dagsmith;

import java.time.Instant;
import java.util.List;

/**
 * What a task may know of the run it is part of. Outside a run (the plain call of a dag or a task)
 * it is <em>detached</em>: {@link #attached} is false, {@link #dagId}, {@link #runId} and {@link
 * #taskId} are empty.
 *
 * <p>Safe for use by several threads. A thread that a task starts itself has no current context:
 * hand it over.
 */
public interface TaskContext {
  /** The context of the task that runs on this thread, or a detached one. Never null. */
  static TaskContext current() {
    return CurrentTask.get();
  }

  /** Whether this is a task of a run; false in a plain call. */
  boolean attached();

  /** The dag's id. */
  String dagId();

  /** The run's id. */
  String runId();

  /** The task's id, with the prefixes of the groups it is in. */
  String taskId();

  /**
   * Where in its maps this instance stands, outermost first; empty for a task that is not mapped.
   */
  List<Integer> mapIndex();

  /** Which attempt this is, from 1; from 1 again when the task is cleared. */
  int attempt();

  /** The run's logical date. */
  Instant logicalDate();
}
