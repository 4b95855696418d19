package dev.dagsmith.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a run to its limits, worked out from the definitions anew and without a queue. */
final class Places {
  private final Plan plan;
  private final Map<String, Integer> pools;
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<Instance> scheduled = new LinkedHashSet<>();

  Places(Plan plan, Map<String, Integer> pools) {
    this.plan = plan;
    this.pools = pools;
  }

  void changed(Instance instance, TaskState state) {
    if (state == TaskState.SCHEDULED) {
      scheduled.add(instance);
    } else {
      scheduled.remove(instance);
    }
  }

  void started(Instance instance) {
    assertThat(free(instance.node())).as("room for %s", plan.id(instance.node())).isTrue();
    for (Instance other : scheduled) {
      if (settings(other.node()).priority() > settings(instance.node()).priority()) {
        assertThat(free(other.node()))
            .as("%s comes before %s", plan.id(other.node()), plan.id(instance.node()))
            .isFalse();
      }
    }
    count(instance, 1);
  }

  void left(Instance instance) {
    count(instance, -1);
  }

  /** Nothing waits that could start. */
  void checkNoneIsKept() {
    for (Instance instance : scheduled) {
      assertThat(free(instance.node())).as(plan.id(instance.node())).isFalse();
    }
  }

  private boolean free(int number) {
    boolean free = true;
    for (Map.Entry<String, Integer> bound : bounds(number).entrySet()) {
      free &= taken.getOrDefault(bound.getKey(), 0) < bound.getValue();
    }
    return free;
  }

  private void count(Instance instance, int by) {
    for (String bound : bounds(instance.node()).keySet()) {
      taken.merge(bound, by, Integer::sum);
    }
  }

  private Map<String, Integer> bounds(int number) {
    Map<String, Integer> bounds = new HashMap<>();
    List<Integer> groups = new ArrayList<>(List.of(-1));
    for (int at = plan.groupOf(number); at >= 0; at = plan.groupOf(at)) {
      groups.add(at);
    }
    for (int group : groups) {
      int bound = (group < 0 ? plan.dag() : plan.definitionIn(group)).maxActiveTasks();
      if (bound > 0) {
        bounds.put("group " + group, bound);
      }
    }
    TaskSettings settings = settings(number);
    Integer slots = pools.get(settings.pool());
    if (!bounds.isEmpty() && slots != null) {
      bounds.put("pool " + settings.pool(), slots);
    }
    if (settings.maxActive() > 0) {
      bounds.put("task " + number, settings.maxActive());
    }
    return bounds;
  }

  private TaskSettings settings(int number) {
    return ((TaskNode) plan.node(number)).settings();
  }
}
