package dev.dagsmith.runtime.graph;

import java.util.List;

/**
 * A node of a dag. Nodes stand in {@link Block}s, in the order in which the plain call evaluates
 * them.
 */
public sealed interface Node
    permits TaskNode,
        ValueNode,
        ChoiceNode,
        JoinNode,
        MapNode,
        CollectNode,
        TryNode,
        PickNode,
        LabelNode,
        ParallelNode,
        GroupNode,
        ReturnNode,
        ThrowNode,
        LeaveNode,
        BarrierNode {
  /** What all nodes have. */
  Head head();

  /** The node's id, unique in its dag. */
  default String id() {
    return head().id();
  }

  /** Ids of the nodes whose values it needs. */
  default List<String> reads() {
    return head().reads();
  }

  /** Whether it waits for everything above it in its block, and what is below waits for it. */
  default boolean step() {
    return head().step();
  }

  /** The blocks inside it, in the order of the source. */
  default List<Block> blocks() {
    return List.of();
  }
}
