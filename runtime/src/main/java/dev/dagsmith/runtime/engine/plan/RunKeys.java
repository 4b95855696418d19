package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import org.jspecify.annotations.Nullable;

/**
 * The names that the store has for what the core numbers.
 *
 * @param epoch of the attempts that are made now
 */
public record RunKeys(RunKey run, Plan plan, int epoch) {
  public InstanceKey of(Instance instance) {
    return new InstanceKey(run, plan.id(instance.node()), MapPath.of(instance.path()));
  }

  public AttemptKey of(Instance instance, int attempt) {
    return new AttemptKey(of(instance), epoch, attempt);
  }

  /** The core's name; null if the graph has no such node. */
  public @Nullable Instance of(InstanceKey key) {
    int node = plan.find(key.taskId());
    return node < 0 ? null : new Instance(node, key.path().indexes());
  }

  public Place place(int node) {
    var dag = plan.definitionOf(node);
    return new Place(
        dag.origin().generatedClass(), dag.origin().file(), plan.node(node).head().at().line());
  }
}
