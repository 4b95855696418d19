package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is given a task's value, as the graph says: the tasks, called dags and conditions that it
 * reaches through glue, joins, lists and loops. What tasks pull is not in the graph.
 */
final class ValueReaders {
  private final List<Node> nodes = new ArrayList<>();

  ValueReaders(DagDefinition dag) {
    collect(dag.body());
  }

  private void collect(Block block) {
    for (Node node : block.nodes()) {
      nodes.add(node);
      node.blocks().forEach(this::collect);
    }
  }

  /** Those of a task, by its id with the prefixes of its groups; in the order of the source. */
  List<String> of(String taskId) {
    int dot = taskId.indexOf('.');
    if (dot < 0) {
      return own(taskId);
    }
    String id = taskId.substring(0, dot);
    for (Node node : nodes) {
      if (node instanceof GroupNode group && node.id().equals(id)) {
        return new ValueReaders(group.dag().get())
            .of(taskId.substring(dot + 1)).stream().map(each -> id + "." + each).toList();
      }
    }
    return List.of();
  }

  private List<String> own(String taskId) {
    Set<String> values = new HashSet<>();
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(taskId));
    while (!open.isEmpty()) {
      String value = open.pop();
      if (values.add(value)) {
        nodes.forEach(node -> use(node, value, open, found));
      }
    }
    return nodes.stream()
        .filter(node -> found.contains(node.id()))
        .map(node -> node instanceof ReturnNode ? "the result" : node.id())
        .toList();
  }

  private static void use(Node node, String value, Deque<String> open, Set<String> found) {
    if (node instanceof CollectNode collect) {
      if (collect.adds().contains(value)) {
        open.push(node.id());
      }
    } else if (!node.reads().contains(value)) {
      return;
    } else if (node instanceof MapNode map) {
      open.push(map.elementId());
    } else if (node instanceof TaskNode
        || node instanceof GroupNode
        || node instanceof ChoiceNode
        || node instanceof ReturnNode) {
      found.add(node.id());
    } else {
      open.push(node.id());
    }
  }
}
