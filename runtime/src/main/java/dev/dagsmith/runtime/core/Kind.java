package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.BarrierNode;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.JoinNode;
import dev.dagsmith.runtime.graph.LabelNode;
import dev.dagsmith.runtime.graph.LeaveNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParallelNode;
import dev.dagsmith.runtime.graph.PickNode;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.ValueNode;

/** What a number of a {@link Plan} stands for: a node, or a slot that holds a value. */
public enum Kind {
  /** A {@link TaskNode}. */
  TASK,
  /** A {@link ValueNode}. */
  VALUE,
  /** A {@link ChoiceNode}. */
  CHOICE,
  /** A {@link JoinNode}. */
  JOIN,
  /** A {@link MapNode}. */
  MAP,
  /** A {@link CollectNode}. */
  COLLECT,
  /** A {@link TryNode}. */
  TRY,
  /** A {@link PickNode}. */
  PICK,
  /** A {@link LabelNode}. */
  LABEL,
  /** A {@link ParallelNode}. */
  PARALLEL,
  /** A {@link GroupNode}. */
  GROUP,
  /** A {@link ReturnNode}. */
  RETURN,
  /** A {@link ThrowNode}. */
  THROW,
  /** A {@link LeaveNode}. */
  LEAVE,
  /** A {@link BarrierNode}. */
  BARRIER,
  /** A parameter of the dag, or of a group. */
  PARAM,
  /** The element of a map's iteration. */
  ELEMENT,
  /** The failure that a catch clause caught. */
  FAILURE;

  /** Whether it is no node, but a place for a value that is there before anything can read it. */
  public boolean slot() {
    return this == PARAM || this == ELEMENT || this == FAILURE;
  }

  /** Whether nodes stand inside it. */
  public boolean compound() {
    return switch (this) {
      case CHOICE, MAP, TRY, LABEL, PARALLEL, GROUP -> true;
      default -> false;
    };
  }

  static Kind of(Node node) {
    if (node instanceof TaskNode) {
      return TASK;
    } else if (node instanceof ValueNode) {
      return VALUE;
    } else if (node instanceof ChoiceNode) {
      return CHOICE;
    } else if (node instanceof JoinNode) {
      return JOIN;
    } else if (node instanceof MapNode) {
      return MAP;
    } else if (node instanceof CollectNode) {
      return COLLECT;
    } else if (node instanceof TryNode) {
      return TRY;
    } else if (node instanceof PickNode) {
      return PICK;
    } else if (node instanceof LabelNode) {
      return LABEL;
    } else if (node instanceof ParallelNode) {
      return PARALLEL;
    } else if (node instanceof GroupNode) {
      return GROUP;
    } else if (node instanceof ReturnNode) {
      return RETURN;
    } else if (node instanceof ThrowNode) {
      return THROW;
    } else if (node instanceof LeaveNode) {
      return LEAVE;
    }
    return BARRIER;
  }
}
