package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.version.GraphText;
import dev.dagsmith.runtime.version.TaskCode;
import dev.dagsmith.runtime.version.Versions;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The composed graphs of the dags that an engine has run; each is composed once. */
public final class Plans {
  private final IdentityHashMap<DagDefinition, Composed> known = new IdentityHashMap<>();

  /**
   * A plan, how the store names it, and of each pool that its tasks name one of them.
   *
   * @param pools numbers of tasks by their pools
   * @param sensitive what of it is encrypted, for people; null if nothing is
   */
  public record Composed(
      Plan plan, GraphVersion version, Map<String, Integer> pools, @Nullable String sensitive) {}

  public synchronized Composed of(DagDefinition dag) {
    Composed composed = known.get(dag);
    if (composed == null) {
      Plan plan = Plan.of(dag);
      composed =
          new Composed(
              plan,
              new GraphVersion(
                  dag.dagId(),
                  Versions.name(plan.hash(), TaskCode.of(plan)),
                  recordable(plan),
                  () -> GraphText.of(plan)),
              pools(plan),
              Sensitive.first(plan));
      known.put(dag, composed);
    }
    return composed;
  }

  private static Map<String, Integer> pools(Plan plan) {
    Map<String, Integer> pools = new TreeMap<>();
    for (int number = 0; number < plan.size(); number++) {
      if (plan.kind(number) == Kind.TASK) {
        pools.putIfAbsent(((TaskNode) plan.node(number)).settings().pool(), number);
      }
    }
    return pools;
  }

  /** The ids of what rows can be about. */
  private static List<String> recordable(Plan plan) {
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < plan.size(); number++) {
      Kind kind = plan.kind(number);
      switch (kind) {
        case TASK, VALUE, CHOICE, MAP, GROUP, RETURN, THROW -> ids.add(plan.id(number));
        default -> {}
      }
    }
    return ids;
  }
}
