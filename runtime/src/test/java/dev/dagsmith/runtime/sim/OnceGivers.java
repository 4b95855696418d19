package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.JoinNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.PickNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.ValueNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tasks of a graph give what may be consumed once, as the compiler sees it, and to whom. */
final class OnceGivers {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, List<String>> loops = new HashMap<>();

  private OnceGivers(Block body) {
    collect(body, List.of());
  }

  private void collect(Block block, List<String> around) {
    for (Node node : block.nodes()) {
      nodes.add(node);
      loops.put(node.id(), around);
      List<String> inside = new ArrayList<>(around);
      if (node instanceof MapNode) {
        inside.add(node.id());
      }
      node.blocks().forEach(each -> collect(each, inside));
    }
  }

  /** By the id of who gives it, who consumes it. */
  static Map<String, String> of(Block body) {
    OnceGivers givers = new OnceGivers(body);
    Map<String, String> readers = new HashMap<>();
    for (Node node : givers.nodes) {
      String reader = node instanceof TaskNode ? givers.reader(node) : null;
      if (reader != null) {
        readers.put(node.id(), reader);
      }
    }
    return readers;
  }

  /** The one task that a value goes to; null if it may go elsewhere, or nowhere. */
  private String reader(Node giver) {
    Set<String> through = new HashSet<>();
    Set<Node> users = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(giver.id()));
    while (!open.isEmpty()) {
      String value = open.pop();
      if (through.add(value)) {
        for (Node node : nodes) {
          if (reads(node).contains(value)) {
            boolean passes = node instanceof ValueNode || reads(node) != node.reads();
            if (passes || node instanceof JoinNode || node instanceof PickNode) {
              open.push(node.id());
            } else {
              users.add(node);
            }
          }
        }
      }
    }
    through.remove(giver.id());
    if (users.size() != 1 || !(users.iterator().next() instanceof TaskNode reader)) {
      return null;
    }
    List<String> inside = loops.get(reader.id());
    List<String> around = loops.get(giver.id());
    boolean given =
        inside.size() <= around.size() && around.subList(0, inside.size()).equals(inside);
    return given && before(reader.id()).containsAll(through) ? reader.id() : null;
  }

  private Set<String> before(String reader) {
    Set<String> before = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(reader));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (before.add(next)) {
        nodes.stream()
            .filter(node -> node.id().equals(next))
            .forEach(node -> reads(node).forEach(open::push));
      }
    }
    return before;
  }

  private static List<String> reads(Node node) {
    return node instanceof CollectNode collect ? collect.adds() : node.reads();
  }
}
