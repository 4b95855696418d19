package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import java.util.ArrayList;
import java.util.List;

/** Lists the ids of a plan's tasks in the order of the source. */
final class TaskIds {
  private TaskIds() {}

  static List<String> of(Plan plan) {
    List<String> ids = new ArrayList<>();
    for (int node = 0; node < plan.size(); node++) {
      if (plan.kind(node) == Kind.TASK) {
        ids.add(plan.id(node));
      }
    }
    return ids;
  }
}
