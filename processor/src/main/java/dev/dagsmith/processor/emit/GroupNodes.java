package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;

/** Calls of other dags. */
final class GroupNodes {
  private GroupNodes() {}

  static Snippet of(Nodes nodes, Node.Group group) {
    return Construction.of("GroupNode", group)
        .with("() -> new $T().definition()", TypeNames.raw(group.call().generated()))
        .with(nodes.lambda(group.arguments()))
        .with(group.self() == null ? Snippet.of("null") : nodes.lambda(group.self()))
        .end();
  }
}
