package dev.dagsmith.processor.lint;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What uses a task's value: followed through glue, joins, lists and loops to what acts on it. */
final class Consumers {
  private final List<Node> nodes = new ArrayList<>();

  /** By node, the loops that it stands in, outermost first. */
  private final Map<String, List<String>> loops = new HashMap<>();

  Consumers(Block body) {
    collect(body, List.of());
  }

  private void collect(Block block, List<String> around) {
    for (Node node : block.nodes()) {
      nodes.add(node);
      loops.put(node.head().id(), around);
      List<String> inside = new ArrayList<>(around);
      if (node instanceof Node.Mapped) {
        inside.add(node.head().id());
      }
      node.blocks().forEach(each -> collect(each, inside));
    }
  }

  /** All nodes of the dag, in the order of the source. */
  List<Node> nodes() {
    return nodes;
  }

  /** The loops that a node stands in, outermost first. */
  List<String> loops(Node node) {
    return loops.getOrDefault(node.head().id(), List.of());
  }

  /** All tasks of the dag, in the order of the source. */
  List<Node.Task> tasks() {
    return nodes.stream().filter(Node.Task.class::isInstance).map(Node.Task.class::cast).toList();
  }

  /** Tasks, groups, conditions and ends that use the value of this task, in that order, too. */
  List<Node> of(Node.Task producer) {
    Set<String> used = new HashSet<>();
    passed(producer, used);
    return nodes.stream().filter(node -> used.contains(node.head().id())).toList();
  }

  /** The ids of what a task's value passes through, its own among them. */
  Set<String> through(Node.Task producer) {
    return passed(producer, new HashSet<>());
  }

  private Set<String> passed(Node.Task producer, Set<String> used) {
    Set<String> values = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(producer.head().id()));
    while (!open.isEmpty()) {
      String value = open.pop();
      if (values.add(value)) {
        nodes.forEach(node -> use(node, value, open, used));
      }
    }
    return values;
  }

  private static void use(Node node, String value, Deque<String> open, Set<String> used) {
    if (node instanceof Node.Collect collect) {
      if (collect.adds().contains(value)) {
        open.push(node.head().id());
      }
    } else if (!node.head().reads().contains(value)) {
      return;
    } else if (node instanceof Node.Mapped map) {
      open.push(map.elementId());
    } else if (node instanceof Node.Value
        || node instanceof Node.Join
        || node instanceof Node.Pick) {
      open.push(node.head().id());
    } else {
      used.add(node.head().id());
    }
  }

  /** A consumer, for people. */
  static String display(Node node) {
    if (node instanceof Node.Choice) {
      return "the condition " + node.head().text();
    } else if (node instanceof Node.Return) {
      return "the run's result";
    }
    return node instanceof Node.Throw ? "a failure" : node.head().id();
  }
}
