package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.xcom.ValueCodec;
import dev.dagsmith.runtime.xcom.ValueCodecs;

/** The codecs by which the values of a graph may be stored. */
public final class DeclaredCodecs {
  private DeclaredCodecs() {}

  /**
   * The codec that a row of a run names.
   *
   * @throws dev.dagsmith.runtime.xcom.UnknownCodec if it is not built in and no task declares it
   */
  public static ValueCodec of(Plan plan, String name) {
    return ValueCodecs.ofRow(name, codec -> declares(plan, codec));
  }

  /** Whether a task declares a codec. */
  public static boolean declares(Plan plan, String codec) {
    for (int node = 0; node < plan.size(); node++) {
      if (plan.kind(node) == Kind.TASK
          && ((TaskNode) plan.node(node)).settings().xcom().codec().equals(codec)) {
        return true;
      }
    }
    return false;
  }
}
