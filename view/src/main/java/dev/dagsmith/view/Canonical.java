package dev.dagsmith.view;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A graph as text of which two graphs have the same if and only if they are the same graph. Each
 * part is written with its length before it, so that no text can be taken for another's structure.
 */
final class Canonical {
  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> ids = new HashMap<>();

  private Canonical() {}

  static String of(GraphView graph) {
    Canonical canonical = new Canonical();
    for (ParamView param : graph.params()) {
      canonical.ids.put(param.name() + "#0", param.name() + "#0");
    }
    canonical.name(graph.body());
    canonical.write(graph);
    return canonical.out.toString();
  }

  /** Tasks and parameters keep their ids; the ids of others are made from their order. */
  private void name(BlockView block) {
    bind(block.binds());
    for (NodeView node : block.nodes()) {
      if (node.kind().isTask() || node.kind() == Kind.GROUP) {
        ids.put(node.id(), node.id());
      } else {
        bind(node.id());
      }
      node.blocks().forEach(this::name);
    }
  }

  private void bind(@Nullable String id) {
    if (id != null) {
      ids.put(id, "#" + ids.size());
    }
  }

  private void write(GraphView graph) {
    part("dagsmith-graph-1");
    part(graph.dagId());
    part(graph.result());
    count(graph.params().size());
    for (ParamView param : graph.params()) {
      part(param.name());
      part(param.type());
      part(param.injected() ? "injected" : "");
    }
    write(graph.body());
  }

  private void write(BlockView block) {
    part(block.name());
    count(block.nodes().size());
    block.nodes().forEach(this::write);
  }

  private void write(NodeView node) {
    part(node.kind().display());
    id(node.id());
    part(node.source().callee());
    part(node.source().code());
    part(node.source().type());
    part(node.step() ? "step" : "");
    count(node.reads().size());
    node.reads().forEach(this::id);
    count(node.refs().size());
    for (Ref ref : node.refs()) {
      part(ref.role());
      id(ref.node());
    }
    count(node.blocks().size());
    node.blocks().forEach(this::write);
  }

  private void id(@Nullable String id) {
    part(id == null ? "" : ids.getOrDefault(id, id));
  }

  private void count(int size) {
    out.append(size).append('\n');
  }

  private void part(String text) {
    out.append(text.length()).append(':').append(text).append('\n');
  }
}
