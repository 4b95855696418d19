package dev.dagsmith.runtime.graph;

import java.util.List;

/**
 * A block that {@link LeaveNode}s inside it may end early: a switch, or the body of a lambda.
 *
 * @param head what all nodes have
 * @param body the block
 */
public record LabelNode(Head head, Block body) implements Node {
  @Override
  public List<Block> blocks() {
    return List.of(body);
  }
}
