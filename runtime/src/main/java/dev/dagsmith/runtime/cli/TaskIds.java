package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskNode;
import java.util.ArrayList;
import java.util.List;

/** Lists the ids of a dag's tasks in the order of the source, those of the dags it calls too. */
final class TaskIds {
  private TaskIds() {}

  static List<String> of(DagDefinition dag) {
    List<String> ids = new ArrayList<>();
    add(dag.body(), "", ids);
    return ids;
  }

  private static void add(Block block, String prefix, List<String> ids) {
    for (Node node : block.nodes()) {
      if (node instanceof TaskNode) {
        ids.add(prefix + node.id());
      } else if (node instanceof GroupNode group) {
        add(group.dag().get().body(), prefix + node.id() + ".", ids);
      }
      node.blocks().forEach(inside -> add(inside, prefix, ids));
    }
  }
}
