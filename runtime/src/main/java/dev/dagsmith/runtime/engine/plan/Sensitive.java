package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.SealException;
import dev.dagsmith.runtime.xcom.SecretTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What of a graph's values is encrypted. */
public final class Sensitive {
  private final Map<String, Node> nodes = new HashMap<>();
  private final Set<String> secretParams = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  private Sensitive(DagDefinition dag) {
    collect(dag.body());
    dag.params().stream()
        .filter(ParamDef::sensitive)
        .forEach(param -> secretParams.add(param.nodeId()));
  }

  private void collect(Block block) {
    for (Node node : block.nodes()) {
      nodes.put(node.id(), node);
      if (node instanceof MapNode map) {
        nodes.put(map.elementId(), map);
      }
      node.blocks().forEach(this::collect);
    }
  }

  /** Whether what a task publishes as this type is. */
  public static boolean isSo(TaskNode task, TypeRef type) {
    return task.settings().xcom().sensitive() || SecretTypes.in(type);
  }

  /** Whether what a dag returns is, if it is no task's value but made of such. */
  public static boolean isResult(DagDefinition dag, String value) {
    return SecretTypes.in(dag.result()) || new Sensitive(dag).carries(value);
  }

  /** Whether something sensitive may go into what a dag returns. */
  public static boolean mayReturn(DagDefinition dag) {
    return new Sensitive(dag)
        .nodes.values().stream()
            .filter(ReturnNode.class::isInstance)
            .map(each -> ((ReturnNode) each).value())
            .anyMatch(value -> value != null && isResult(dag, value));
  }

  /** Whether something sensitive goes into a value, through glue, joins, lists and loops. */
  private boolean carries(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      return secretParams.contains(id);
    } else if (!seen.add(id)) {
      return false;
    } else if (node instanceof TaskNode task) {
      return isSo(task, task.result());
    } else if (node instanceof GroupNode group && any(group.dag().get())) {
      return true;
    } else if (node instanceof CollectNode collect
        && collect.adds().stream().anyMatch(this::carries)) {
      return true;
    }
    return node.reads().stream().anyMatch(this::carries);
  }

  private static boolean any(DagDefinition dag) {
    return new Sensitive(dag)
        .nodes.values().stream()
            .anyMatch(
                each ->
                    (each instanceof TaskNode task && isSo(task, task.result()))
                        || (each instanceof GroupNode group && any(group.dag().get())));
  }

  /** What of a graph is encrypted, as the begin of a sentence; null if nothing is. */
  static @Nullable String first(Plan plan) {
    for (ParamDef param : plan.dag().params()) {
      if (param.sensitive()) {
        return "Parameter " + param.name() + " of dag " + plan.dag().dagId();
      }
    }
    for (int number = 0; number < plan.size(); number++) {
      if (plan.kind(number) == Kind.TASK) {
        TaskNode task = (TaskNode) plan.node(number);
        if (task.settings().xcom().sensitive() || SecretTypes.in(task.result())) {
          return "What task " + plan.id(number) + " returns";
        }
      }
    }
    return SecretTypes.in(plan.dag().result())
        ? "What dag " + plan.dag().dagId() + " returns"
        : null;
  }

  /**
   * A run whose values are to be encrypted starts only where there is a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static void check(Plans.Composed graph, Supplier<KeyRing> keys) {
    String what = graph.sensitive();
    if (what != null) {
      try {
        keys.get().require(what);
      } catch (SealException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
  }
}
