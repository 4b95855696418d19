package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One composition of a dag's definition into a plan: the run's own dag, or that of a group. */
final class Unit {
  final DagDefinition definition;
  final @Nullable Unit caller;

  /** The node that calls it; null for the run's own dag. */
  final @Nullable GroupNode call;

  /** That node's number; -1 for the run's own dag. */
  final int group;

  /** What stands before the ids of its nodes: empty, or ends in a dot. */
  final String prefix;

  private final Map<String, Integer> numbers = new HashMap<>();

  Unit(DagDefinition definition) {
    this.definition = definition;
    this.caller = null;
    this.call = null;
    this.group = -1;
    this.prefix = "";
  }

  Unit(DagDefinition definition, Unit caller, GroupNode call, int group) {
    this.definition = definition;
    this.caller = caller;
    this.call = call;
    this.group = group;
    this.prefix = caller.prefix + call.id() + ".";
  }

  void add(String id, int number) {
    if (numbers.put(id, number) != null) {
      throw new IllegalArgumentException(
          definition.dagId() + " has two nodes with the id " + id + "; build the dag again");
    }
  }

  /** The number of the node or slot with this id as its own dag writes it; -1 without one. */
  int find(String id) {
    Integer number = numbers.get(id);
    return number == null ? -1 : number;
  }

  /** The same for an id that must be there. */
  int resolve(String id) {
    int number = find(id);
    if (number < 0) {
      throw new IllegalArgumentException(
          definition.dagId() + " reads " + id + ", which it does not have; build the dag again");
    }
    return number;
  }
}
