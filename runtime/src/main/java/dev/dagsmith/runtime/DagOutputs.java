package dev.dagsmith.runtime;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.LazyDefinition;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of a dag give; the generated {@code outputs()} has a method for each that gives
 * something, and for each dag that the dag calls. Has no names of its own that a task could have.
 */
public abstract class DagOutputs {
  private final LazyDefinition dag;
  private final @Nullable DagOutputs around;
  private final String group;

  /**
   * Those of a dag; for generated classes.
   *
   * @param dag the dag
   * @param around those of the dag that calls it; null if it is the one that is run
   * @param group the id of that call; empty without one
   */
  protected DagOutputs(LazyDefinition dag, @Nullable DagOutputs around, String group) {
    this.dag = dag;
    this.around = around;
    this.group = group;
  }

  /** The dag that is run. */
  final String dagId() {
    return around == null ? dag.get().dagId() : around.dagId();
  }

  /** What begins the ids of its tasks in that dag. */
  final String prefix() {
    return around == null ? "" : around.prefix() + group + ".";
  }

  /** The declared type of a task's value. */
  final TypeRef type(String id) {
    TaskNode task = find(dag.get().body(), each -> each.id().equals(id));
    if (task == null) {
      throw new IllegalStateException(
          "Dag " + dag.get().dagId() + " has no task " + id + "; its class was made by hand.");
    }
    return task.result();
  }

  /** Whether a task of the dag stores its values by this codec. */
  final boolean declaresCodec(String name) {
    return find(dag.get().body(), each -> each.settings().xcom().codec().equals(name)) != null;
  }

  private static @Nullable TaskNode find(Block block, Predicate<TaskNode> wanted) {
    for (Node node : block.nodes()) {
      if (node instanceof TaskNode task && wanted.test(task)) {
        return task;
      }
      for (Block inner : node.blocks()) {
        TaskNode found = find(inner, wanted);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
