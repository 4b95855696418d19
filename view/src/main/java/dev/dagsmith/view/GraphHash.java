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
}
