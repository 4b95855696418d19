package dev.dagsmith.runtime.store;

import java.time.Instant;

/**
 * A task instance has read a value that it was not passed.
 *
 * @param value who published it; of those of all instances of a mapped task, the task with the path
 *     up to which they were read
 * @param key its key
 * @param dagId the dag of who read it
 * @param runId the run of who read it; it may be another one, and gone
 * @param taskId who read it
 * @param path where in its maps
 * @param at when it last did
 */
public record ReadRow(
    InstanceKey value,
    String key,
    String dagId,
    String runId,
    String taskId,
    MapPath path,
    Instant at) {
  /** An instance has read a value. */
  public static ReadRow of(InstanceKey value, String key, InstanceKey by, Instant at) {
    RunKey run = by.run();
    return new ReadRow(value, key, run.dagId(), run.runId(), by.taskId(), by.path(), at);
  }

  /** Who read it, as shown beside the value: {@code report[2]}, {@code report of run mail r1}. */
  public String reader() {
    RunKey own = value.run();
    boolean same = own.dagId().equals(dagId) && own.runId().equals(runId);
    return taskId + (path.isEmpty() ? "" : path) + (same ? "" : " of run " + dagId + " " + runId);
  }
}
