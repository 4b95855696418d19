package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.core.Plan;

/** Finds where the source calls a task. */
final class CallSites {
  private CallSites() {}

  /** {@code CatFacts.java:31}; empty if the dag has no such node any more. */
  static String of(Plan plan, String id) {
    int node = plan.find(id);
    return node < 0
        ? ""
        : plan.definitionOf(node).origin().file() + ":" + plan.node(node).head().at().line();
  }
}
