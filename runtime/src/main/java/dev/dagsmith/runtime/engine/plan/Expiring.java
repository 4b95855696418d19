package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.TaskNode;

/** Which dags have values that are kept for some time only. */
public final class Expiring {
  private Expiring() {}

  /** Whether a dag has some, or one that it calls. */
  public static boolean in(Plan plan) {
    for (int node = 0; node < plan.size(); node++) {
      if (plan.kind(node) == Kind.TASK
          && ((TaskNode) plan.node(node)).settings().xcom().ttl() != null) {
        return true;
      }
    }
    return false;
  }
}
