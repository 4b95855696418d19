package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import java.util.List;

/** Finds the task instance that a command is about. */
final class StoredInstances {
  private StoredInstances() {}

  /**
   * The instance of a task; of a mapped one it must be said which, unless there is only one.
   *
   * @throws UsageException if there is no such task, or it must be said which instance is meant
   */
  static InstanceKey find(
      RunReads reads, DagDefinition dag, RunRow run, String taskId, MapPath path) {
    if (!path.isEmpty()) {
      checkTask(reads, dag, run, taskId);
      return new InstanceKey(run.key(), taskId, path);
    }
    List<InstanceRow> first = reads.instances(run.key(), taskId, null, 2);
    if (first.isEmpty()) {
      checkTask(reads, dag, run, taskId);
      return new InstanceKey(run.key(), taskId, path);
    } else if (first.size() > 1) {
      throw new UsageException(
          taskId
              + " is mapped: name an instance of it with --map-index, such as "
              + text(first.get(0).key().instance().path())
              + ".");
    }
    return first.get(0).key().instance();
  }

  /**
   * Checks that there is such a task, in the run or in the dag as it is now.
   *
   * @throws UsageException if there is none
   */
  static void checkTask(RunReads reads, DagDefinition dag, RunRow run, String taskId) {
    if (reads.instances(run.key(), taskId, null, 1).isEmpty()) {
      List<String> ids = TaskIds.of(Plans.of(dag));
      if (!ids.contains(taskId)) {
        throw new UsageException(
            "There is no task "
                + taskId
                + " in run "
                + run.key().runId()
                + " of "
                + run.key().dagId()
                + "."
                + DidYouMean.hint(taskId, ids));
      }
    }
  }

  /** {@code 2,0}. */
  static String text(MapPath path) {
    return path.toString().replaceAll("[\\[\\] ]", "");
  }
}
