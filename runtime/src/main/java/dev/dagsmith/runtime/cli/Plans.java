package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.DagDefinition;

/** Composes dags. */
final class Plans {
  private Plans() {}

  /**
   * The dag with those that it calls.
   *
   * @throws UsageException if it can't be composed, because it calls itself
   */
  static Plan of(DagDefinition dag) {
    try {
      return Plan.of(dag);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
