package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Plan;
import java.util.Map;
import java.util.TreeSet;

/** A run starts only where there is a slot for each of its tasks. */
public final class PoolCheck {
  private PoolCheck() {}

  /**
   * Checks that an engine has all pools that a graph names.
   *
   * @throws IllegalArgumentException if one is not there
   */
  public static void check(Plans.Composed graph, Map<String, Integer> slots) {
    Plan plan = graph.plan();
    graph
        .pools()
        .forEach(
            (pool, task) -> {
              if (!slots.containsKey(pool)) {
                throw new IllegalArgumentException(
                    "Task "
                        + plan.id(task)
                        + " ("
                        + plan.definitionOf(task).origin().file()
                        + ":"
                        + plan.node(task).head().at().line()
                        + ") needs a slot of the pool "
                        + pool
                        + ", which is not set up; there "
                        + there(slots)
                        + ". Say how many slots it has: pools."
                        + pool
                        + "=4 in dagsmith.properties, or EngineConfig.pool(\""
                        + pool
                        + "\", 4).");
              }
            });
  }

  private static String there(Map<String, Integer> slots) {
    return (slots.size() == 1 ? "is " : "are ") + String.join(", ", new TreeSet<>(slots.keySet()));
  }
}
