package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.JavaType;

/** Writes a method for each node. */
final class Nodes {
  private final Members members;
  private final JavaType.Declared owner;
  private final Shared shared;
  private final Blocks blocks;

  /** Writes the methods of a dag's nodes to {@code members}. */
  Nodes(Members members, DagGraph graph) {
    this.members = members;
    this.owner = graph.header().owner();
    this.shared = new Shared(graph, members);
    this.blocks = new Blocks(members, this);
  }

  /** Adds the node's method, and those of the nodes inside it; gives the call of it. */
  Snippet add(Node node) {
    Members.Method place = members.reserve(node.head().id());
    members.add(
        place,
        RuntimeNames.NODE,
        Snippet.of("// $L\nreturn $L;\n", NodeComments.of(node), value(node)));
    return place.call();
  }

  /** An expression for a block. */
  Snippet block(dev.dagsmith.processor.graph.Block block, String name) {
    return blocks.of(block, name);
  }

  /** What several nodes have in common. */
  Shared shared() {
    return shared;
  }

  /** A lambda for a node's code. */
  Snippet lambda(Code code) {
    return Lambdas.of(code, owner);
  }

  private Snippet value(Node node) {
    if (node instanceof Node.Task task) {
      return TaskNodes.of(this, task);
    } else if (node instanceof Node.Choice choice) {
      return ChoiceNodes.of(this, choice);
    } else if (node instanceof Node.Mapped map) {
      return MapNodes.of(this, map);
    } else if (node instanceof Node.Try attempt) {
      return TryNodes.of(this, attempt);
    } else if (node instanceof Node.Group group) {
      return GroupNodes.of(this, group);
    } else if (node instanceof Node.Label label) {
      return Construction.of("LabelNode", label).with(block(label.body(), name(node))).end();
    } else if (node instanceof Node.Parallel parallel) {
      return Construction.of("ParallelNode", parallel)
          .list(parallel.branches().stream().map(each -> block(each, name(node))).toList())
          .end();
    }
    return SmallNodes.of(this, node);
  }

  private static String name(Node node) {
    return node.head().id();
  }
}
