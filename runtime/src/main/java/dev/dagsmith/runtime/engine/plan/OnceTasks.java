package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.TaskNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which tasks of a run consume what others give. Immutable. */
public final class OnceTasks {
  private final Plan plan;
  private final Map<Integer, Integer> consumers = new HashMap<>();
  private final Map<Integer, List<Integer>> producers = new HashMap<>();

  private OnceTasks(Plan plan) {
    this.plan = plan;
  }

  /** Those of a graph. */
  public static OnceTasks of(Plan plan) {
    OnceTasks tasks = new OnceTasks(plan);
    for (int node = 0; node < plan.size(); node++) {
      if (plan.kind(node) == Kind.TASK
          && plan.node(node) instanceof TaskNode task
          && task.settings().xcom().once()) {
        int consumer = plan.find(Readers.of(plan, node).get(0));
        if (consumer >= 0) {
          tasks.consumers.put(node, consumer);
          tasks.producers.computeIfAbsent(consumer, any -> new ArrayList<>()).add(node);
        }
      }
    }
    return tasks;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return consumers.isEmpty();
  }

  /** Whether what a node gives is consumed once. */
  public boolean isConsumed(int node) {
    return consumers.containsKey(node);
  }

  /**
   * What an instance consumes when it succeeds: tasks, with the path up to which their instances
   * are meant. Nothing of a task whose values several of its instances could read: there it is who
   * pulls a value that consumes it.
   */
  public List<Instance> consumedBy(Instance consumer) {
    List<Instance> consumed = new ArrayList<>();
    for (int producer : producers.getOrDefault(consumer.node(), List.of())) {
      if (isGiven(producer, consumer.node())) {
        consumed.add(new Instance(producer, consumer.path()));
      }
    }
    return consumed;
  }

  /**
   * The instance that is given what an instance of another task publishes; null if none is, or who
   * consumes it depends on who pulls it.
   */
  public @Nullable Instance consumerOf(Instance producer) {
    Integer consumer = consumers.get(producer.node());
    return consumer == null || !isGiven(producer.node(), consumer)
        ? null
        : new Instance(consumer, Arrays.copyOf(producer.path(), plan.mapDepth(consumer)));
  }

  private boolean isGiven(int producer, int consumer) {
    return TaskNamed.sharedMaps(plan, producer, consumer) == plan.mapDepth(consumer);
  }
}
