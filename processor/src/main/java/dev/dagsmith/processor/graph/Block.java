package dev.dagsmith.processor.graph;

import java.util.List;

/** Nodes in the order in which the plain call evaluates them. */
public record Block(List<Node> nodes) {
  /** Copies the list. */
  public Block {
    nodes = List.copyOf(nodes);
  }

  /** Whether one of its nodes is a step. */
  public boolean hasStep() {
    return nodes.stream().anyMatch(node -> node.head().step());
  }
}
