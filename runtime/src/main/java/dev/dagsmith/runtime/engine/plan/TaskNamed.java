package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import java.util.ArrayList;
import java.util.List;

/** The task that another means by an id. */
public final class TaskNamed {
  private static final int SHOWN = 20;

  private TaskNamed() {}

  /**
   * Looks in the group of the task that asks, then in those around it.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static int find(Plan plan, int reader, String id) {
    for (int group = plan.groupOf(reader); ; group = plan.groupOf(group)) {
      int found = plan.find(group < 0 ? id : plan.id(group) + "." + id);
      if (found >= 0 && plan.kind(found) == Kind.TASK) {
        return found;
      } else if (group < 0) {
        throw new IllegalArgumentException(
            "Dag " + plan.dag().dagId() + " has no task \"" + id + "\". " + tasks(plan));
      }
    }
  }

  /** In how many loops both stand. */
  public static int sharedMaps(Plan plan, int one, int other) {
    List<Integer> a = maps(plan, one);
    List<Integer> b = maps(plan, other);
    int shared = 0;
    while (shared < a.size() && shared < b.size() && a.get(shared).equals(b.get(shared))) {
      shared++;
    }
    return shared;
  }

  private static List<Integer> maps(Plan plan, int node) {
    List<Integer> maps = new ArrayList<>();
    for (int map = plan.parentMap(node); map >= 0; map = plan.parentMap(map)) {
      maps.add(0, map);
    }
    return maps;
  }

  private static String tasks(Plan plan) {
    List<String> tasks = new ArrayList<>();
    for (int node = 0; node < plan.size() && tasks.size() <= SHOWN; node++) {
      if (plan.kind(node) == Kind.TASK) {
        tasks.add(plan.id(node));
      }
    }
    if (tasks.size() > SHOWN) {
      tasks.set(SHOWN, "..");
    }
    return "It has " + String.join(", ", tasks) + ".";
  }
}
