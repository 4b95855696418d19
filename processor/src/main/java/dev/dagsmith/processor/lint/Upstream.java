package dev.dagsmith.processor.lint;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has surely ended when a node starts: by data, by steps, and by what it stands in. */
final class Upstream {
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<Node, Site> sites = new IdentityHashMap<>();

  Upstream(Block body) {
    place(null, body);
  }

  /** Where a node stands. */
  private record Site(@Nullable Node around, Block block, int index) {}

  private void place(@Nullable Node around, Block block) {
    for (int i = 0; i < block.nodes().size(); i++) {
      Node node = block.nodes().get(i);
      nodes.put(node.head().id(), node);
      sites.put(node, new Site(around, block, i));
      node.blocks().forEach(inner -> place(node, inner));
    }
  }

  /** The node of an id; null without one. */
  @Nullable Node node(String id) {
    return nodes.get(id);
  }

  /** The ids of what has ended when a node starts. */
  Set<String> of(Node node) {
    Walk walk = new Walk();
    walk.before(node);
    return walk.run();
  }

  private final class Walk {
    private final Set<String> ended = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();

    Set<String> run() {
      while (!open.isEmpty()) {
        before(open.pop());
      }
      return ended;
    }

    /** A node that has ended, and so has what is in it. */
    private void ended(@Nullable Node node) {
      if (node != null && ended.add(node.head().id())) {
        open.push(node);
        node.blocks().forEach(this::allEnded);
      }
    }

    private void allEnded(Block block) {
      block.nodes().forEach(this::ended);
    }

    private void before(Node node) {
      node.head().reads().forEach(id -> ended(nodes.get(id)));
      Site site = sites.get(node);
      if (site == null) {
        return;
      }
      above(site, node.head().step());
      Node around = site.around();
      if (around instanceof Node.Try attempt && attempt.body() != site.block()) {
        allEnded(attempt.body());
        if (site.block() == attempt.last()) {
          attempt.catches().forEach(each -> allEnded(each.block()));
        }
      }
      if (around != null) {
        before(around);
      }
    }

    /** A step waits for all above it; anything else for the steps above it, and so for the last. */
    private void above(Site site, boolean step) {
      List<Node> block = site.block().nodes();
      for (int i = site.index() - 1; i >= 0; i--) {
        if (step || block.get(i).head().step()) {
          ended(block.get(i));
          if (!step) {
            return;
          }
        }
      }
    }
  }
}
