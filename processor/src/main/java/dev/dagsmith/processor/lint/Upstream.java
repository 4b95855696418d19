package dev.dagsmith.processor.lint;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has surely ended when a node starts: by data, by steps, and by what it stands in. */
final class Upstream {
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Site> sites = new HashMap<>();

  Upstream(Block body) {
    place(null, 0, body);
  }

  /** Where a node stands: in which of the blocks of the node around it, and where there. */
  private record Site(@Nullable Node around, int part, Block block, int index) {}

  private void place(@Nullable Node around, int part, Block block) {
    for (int i = 0; i < block.nodes().size(); i++) {
      Node node = block.nodes().get(i);
      nodes.put(node.head().id(), node);
      sites.put(node.head().id(), new Site(around, part, block, i));
      List<Block> parts = node.blocks();
      for (int inner = 0; inner < parts.size(); inner++) {
        place(node, inner, parts.get(inner));
      }
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
      Site site = sites.get(node.head().id());
      if (site == null) {
        return;
      }
      above(site, node.head().step());
      Node around = site.around();
      if (around instanceof Node.Try attempt && site.part() > 0) {
        allEnded(attempt.body());
        if (site.part() > attempt.catches().size()) {
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
