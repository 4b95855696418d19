package dev.dagsmith.processor.lint;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What uses a task's value: followed through glue, joins, lists and loops to what acts on it. */
final class Consumers {
  private final List<Node> nodes = new ArrayList<>();

  Consumers(Block body) {
    collect(body);
  }

  private void collect(Block block) {
    for (Node node : block.nodes()) {
      nodes.add(node);
      node.blocks().forEach(this::collect);
    }
  }

  /** All tasks of the dag, in the order of the source. */
  List<Node.Task> tasks() {
    return nodes.stream().filter(Node.Task.class::isInstance).map(Node.Task.class::cast).toList();
  }

  /** Tasks, groups, conditions and ends that use the value of this task, in that order, too. */
  List<Node> of(Node.Task producer) {
    Set<String> values = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(producer.head().id()));
    Set<String> used = new HashSet<>();
    while (!open.isEmpty()) {
      String value = open.pop();
      if (values.add(value)) {
        nodes.forEach(node -> use(node, value, open, used));
      }
    }
    return nodes.stream().filter(node -> used.contains(node.head().id())).toList();
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
