package dev.dagsmith.view;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, seen past the nodes that only pass values on: tasks, sensors and called
 * dags, parameters, and branches that pick between values that come from none of these.
 */
final class Sources {
  private final Map<String, NodeView> nodes = new HashMap<>();
  private final Map<String, NodeView> binders = new HashMap<>();
  private final Map<String, Set<String>> memo = new HashMap<>();

  private final boolean named;

  private Sources(BlockView body, boolean named) {
    this.named = named;
    index(body, null);
  }

  /** An element comes from what its map's source comes from. */
  static Sources traced(BlockView body) {
    return new Sources(body, false);
  }

  /** Elements, caught failures and what a branch decides are known by the names of variables. */
  static Sources named(BlockView body) {
    return new Sources(body, true);
  }

  private void index(BlockView block, @Nullable NodeView owner) {
    if (block.binds() != null && owner != null) {
      binders.put(block.binds(), owner);
    }
    for (NodeView node : block.nodes()) {
      nodes.put(node.id(), node);
      node.blocks().forEach(each -> index(each, node));
    }
  }

  /** Ids of what the node's own values come from, in the order of its reads. */
  Set<String> of(NodeView node) {
    Set<String> found = new LinkedHashSet<>();
    node.reads().forEach(each -> found.addAll(behind(each)));
    return found;
  }

  private Set<String> behind(@Nullable String id) {
    if (id == null) {
      return Set.of();
    }
    Set<String> known = memo.get(id);
    if (known == null) {
      memo.put(id, Set.of()); // ends a cycle, which only a broken graph has
      known = find(id);
      memo.put(id, known);
    }
    return known;
  }

  private Set<String> find(String id) {
    NodeView binder = binders.get(id);
    NodeView node = nodes.get(id);
    if (binder != null) {
      return named ? Set.of(id) : binder.kind() == Kind.MAP ? of(binder) : Set.of();
    }
    if (node == null) {
      return Set.of(id); // a parameter
    }
    return switch (node.kind()) {
      case TASK, SENSOR, GROUP -> Set.of(id);
      case JOIN, PICK, COLLECT -> picked(node);
      default -> of(node);
    };
  }

  /** A way of a branch whose value comes from nowhere stands for the branch itself. */
  private Set<String> picked(NodeView node) {
    Set<String> found = new LinkedHashSet<>();
    for (Ref ref : node.refs()) {
      if (ref.role().equals("add") || ref.role().equals("value")) {
        found.addAll(behind(ref.node()));
      } else if (ref.role().equals("alternative") && ref.node() != null) {
        Set<String> way = behind(ref.node());
        String branch = String.valueOf(node.refs().get(0).node());
        found.addAll(way.isEmpty() ? Set.of(named ? node.id() : branch) : way);
      }
    }
    return found;
  }

  /** The names of these ids, for people. */
  static List<String> names(Set<String> ids) {
    return ids.stream().map(Titles::variable).distinct().toList();
  }
}
