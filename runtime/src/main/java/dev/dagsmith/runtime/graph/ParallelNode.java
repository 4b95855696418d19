package dev.dagsmith.runtime.graph;

import java.util.List;

/**
 * Blocks that do not wait for each other.
 *
 * @param head what all nodes have
 * @param branches the blocks
 */
public record ParallelNode(Head head, List<Block> branches) implements Node {
  /** Copies the list. */
  public ParallelNode {
    branches = List.copyOf(branches);
  }

  @Override
  public List<Block> blocks() {
    return branches;
  }
}
