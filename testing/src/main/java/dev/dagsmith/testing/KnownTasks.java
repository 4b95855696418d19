package dev.dagsmith.testing;

import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tasks that are named, so that a wrong name is no silent nothing. */
final class KnownTasks {
  private KnownTasks() {}

  /**
   * Checks the tasks of this dag, and of those that it calls.
   *
   * @throws AssertionError if one is not there
   */
  static void check(DagDefinition dag, List<TaskRef<?>> tasks) {
    if (tasks.isEmpty()) {
      return;
    }
    Plan plan = Plan.of(dag);
    for (TaskRef<?> each : tasks) {
      if (find(plan, each).isEmpty() && concerns(plan, each)) {
        throw missing(plan, each);
      }
    }
  }

  /**
   * The ids, in the dag that is run, of a task: one, unless another dag is called several times.
   *
   * @throws AssertionError if it has none
   */
  static List<String> ids(DagDefinition dag, TaskRef<?> task) {
    Plan plan = Plan.of(dag);
    List<String> ids = find(plan, task);
    if (ids.isEmpty()) {
      throw missing(plan, task);
    }
    return ids;
  }

  private static List<String> find(Plan plan, TaskRef<?> task) {
    List<String> ids = new ArrayList<>();
    for (int node = 0; node < plan.size(); node++) {
      if (plan.kind(node) == Kind.TASK && is(plan, node, task)) {
        ids.add(plan.id(node));
      }
    }
    return ids;
  }

  private static boolean is(Plan plan, int node, TaskRef<?> task) {
    return is(
        task,
        new TaskRef<>(plan.definitionOf(node).dagId(), plan.node(node).id()),
        new TaskRef<>(plan.dag().dagId(), plan.id(node)));
  }

  /**
   * Whether a name is that of a task: as the dag names it whose method calls it, or as the dag does
   * that is run; {@code SumDag.Task.ADD.in("sum")} says the latter with the id of the former.
   */
  static boolean is(TaskRef<?> name, TaskRef<?> declared, TaskRef<?> full) {
    boolean inGroup = name.taskId().contains(".");
    return name.equals(declared)
        || name.equals(full)
        || (inGroup && name.taskId().equals(full.taskId()));
  }

  /** Whether the dag that it names is run, or called. */
  private static boolean concerns(Plan plan, TaskRef<?> task) {
    if (plan.dag().dagId().equals(task.dagId())) {
      return true;
    }
    for (int node = 0; node < plan.size(); node++) {
      if (plan.definitionOf(node).dagId().equals(task.dagId())) {
        return true;
      }
    }
    return false;
  }

  private static AssertionError missing(Plan plan, TaskRef<?> task) {
    List<String> ids = new ArrayList<>();
    for (int node = 0; node < plan.size(); node++) {
      if (plan.kind(node) == Kind.TASK) {
        ids.add(plan.id(node));
      }
    }
    @Nullable String other = plan.dag().dagId().equals(task.dagId()) ? null : task.dagId();
    return new AssertionError(
        "Dag "
            + plan.dag().dagId()
            + " has no task "
            + task.taskId()
            + (other == null ? "" : " of dag " + other)
            + ", only "
            + String.join(", ", ids)
            + ".");
  }
}
