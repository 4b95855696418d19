package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dagsmith.processor.graph.Node;

/** Loops. */
final class MapNodes {
  private MapNodes() {}

  static CodeBlock of(Nodes nodes, Node.Mapped map) {
    return Construction.of("MapNode", map)
        .with(nodes.lambda(map.source()))
        .with("$S", map.elementId())
        .with(map.stored() == null ? CodeBlock.of("null") : TypeRefs.of(map.stored()))
        .with(nodes.block(map.body(), map.head().id()))
        .with("$L", map.inOrder())
        .end();
  }
}
