package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Node;

/** Finds where a dag's source calls a task. */
final class CallSites {
  private CallSites() {}

  /** {@code CatFacts.java:31}; empty if the dag has no such node. */
  static String of(DagDefinition dag, String id) {
    return find(dag, dag.body(), id);
  }

  private static String find(DagDefinition dag, Block block, String id) {
    for (Node node : block.nodes()) {
      String found = "";
      if (node.id().equals(id)) {
        return dag.origin().file() + ":" + node.head().at().line();
      } else if (node instanceof GroupNode group && id.startsWith(node.id() + ".")) {
        found = of(group.dag().get(), id.substring(node.id().length() + 1));
      }
      for (Block inside : node.blocks()) {
        found = found.isEmpty() ? find(dag, inside, id) : found;
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }
}
