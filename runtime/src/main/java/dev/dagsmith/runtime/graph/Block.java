package dev.dagsmith.runtime.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Nodes in the order in which the plain call evaluates them. A block is entered as a whole or not
 * at all.
 *
 * @param nodes its nodes
 */
public record Block(List<Node> nodes) {
  /** Copies the list. */
  public Block {
    nodes = List.copyOf(nodes);
  }

  /** A block of these nodes. */
  public static Block of(Node... nodes) {
    return new Block(List.of(nodes));
  }

  /** One block of the nodes of several; generated code builds long blocks in parts. */
  public static Block join(Block... parts) {
    List<Node> all = new ArrayList<>();
    for (Block part : parts) {
      all.addAll(part.nodes());
    }
    return new Block(all);
  }
}
