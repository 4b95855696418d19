package dev.dagsmith.view;

/**
 * The version of a graph: it changes when and only when the graph does. Positions, docs, settings,
 * and the names of local variables do not count.
 */
public final class GraphHash {
  private GraphHash() {}

  /** The version of the dag's own graph, without the dags that it calls. */
  public static String own(GraphView graph) {
    return Digest.sha256(Canonical.of(graph));
  }

  /** The version of a dag with those that it calls: its own hash and theirs, in call order. */
  public static String composed(GraphView graph) {
    StringBuilder text = new StringBuilder(graph.hash());
    appendChildren(graph.body(), text);
    return text.length() == graph.hash().length() ? graph.hash() : Digest.sha256(text.toString());
  }

  private static void appendChildren(BlockView block, StringBuilder text) {
    for (NodeView node : block.nodes()) {
      GraphView child = node.child();
      if (child != null) {
        text.append('\n').append(composed(child));
      }
      node.blocks().forEach(each -> appendChildren(each, text));
    }
  }
}
