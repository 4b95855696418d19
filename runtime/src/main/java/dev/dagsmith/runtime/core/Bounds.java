package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which bounds each task of a plan is under: its own, those of the called dags around it, and the
 * run's. Under one of the latter two it also counts for its pool: else instances that wait for a
 * slot of a full pool would take the places of others. Immutable.
 */
final class Bounds {
  private static final int[] NONE = {};

  /** How many instances each bound lets through; -1 for that of a pool. */
  private final List<Integer> limits = new ArrayList<>();

  /** By bound, the name of its pool; null for the others. */
  private final List<@Nullable String> pools = new ArrayList<>();

  private final Map<Object, Integer> numbers = new HashMap<>();
  private final Map<List<Integer>, Integer> lanes = new HashMap<>();
  private final int[][] ofNode;
  private final int[] laneOf;

  private Bounds(PlanTree tree) {
    ofNode = new int[tree.size][];
    laneOf = new int[tree.size];
    for (int number = 0; number < tree.size; number++) {
      ofNode[number] = NONE;
      if (tree.nodes[number] instanceof TaskNode task) {
        add(tree, number, task.settings());
      }
    }
  }

  static Bounds of(PlanTree tree) {
    return new Bounds(tree);
  }

  /** The bounds of a task. */
  int[] of(int number) {
    return ofNode[number];
  }

  /** Tasks under the same bounds and of the same priority have the same lane. */
  int lane(int number) {
    return laneOf[number];
  }

  int lanes() {
    return lanes.size();
  }

  /** How many instances each bound lets through. */
  int[] limits(RunSettings settings) {
    int[] all = new int[limits.size()];
    if (!settings.limited()) {
      Arrays.fill(all, Integer.MAX_VALUE);
      return all;
    }
    for (int i = 0; i < all.length; i++) {
      String pool = pools.get(i);
      all[i] =
          pool == null ? limits.get(i) : settings.pools().getOrDefault(pool, Integer.MAX_VALUE);
    }
    return all;
  }

  private void add(PlanTree tree, int number, TaskSettings settings) {
    List<Integer> found = new ArrayList<>(0);
    for (Unit unit = tree.units[number]; unit != null; unit = unit.caller) {
      if (unit.definition.maxActiveTasks() > 0) {
        found.add(bound(unit, unit.definition.maxActiveTasks(), null));
      }
    }
    if (!found.isEmpty()) {
      found.add(bound(settings.pool(), -1, settings.pool()));
    }
    if (settings.maxActive() > 0) {
      found.add(bound(number, settings.maxActive(), null));
    }
    if (!found.isEmpty()) {
      ofNode[number] = found.stream().mapToInt(Integer::intValue).toArray();
    }
    found.add(settings.priority());
    laneOf[number] = lanes.computeIfAbsent(found, added -> lanes.size());
  }

  private int bound(Object key, int limit, @Nullable String pool) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, limits.size());
    limits.add(limit);
    pools.add(pool);
    return limits.size() - 1;
  }
}
