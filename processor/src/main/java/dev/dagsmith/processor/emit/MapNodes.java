package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;

/** Loops. */
final class MapNodes {
  private MapNodes() {}

  static Snippet of(Nodes nodes, Node.Mapped map) {
    return Construction.of("MapNode", map)
        .with(nodes.lambda(map.source()))
        .with("$S", map.elementId())
        .with(map.stored() == null ? Snippet.of("null") : TypeRefs.of(map.stored()))
        .with(nodes.block(map.body(), map.head().id()))
        .with("$L", map.inOrder())
        .end();
  }
}
