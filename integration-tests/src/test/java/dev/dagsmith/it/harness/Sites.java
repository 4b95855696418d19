package dev.dagsmith.it.harness;

import dev.dagsmith.it.source.SourceMap;
import dev.dagsmith.it.trace.Event;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From which lines the tasks of a dag are called. */
final class Sites {
  private final SourceMap map;
  private final Map<String, List<Event.Call>> calls = new HashMap<>();

  private Sites(SourceMap map) {
    this.map = map;
  }

  /** By task id. */
  static Map<String, List<Event.Call>> of(SourceMap map, DagDefinition dag) {
    Sites sites = new Sites(map);
    sites.read(dag, "", List.of());
    return sites.calls;
  }

  private void read(DagDefinition dag, String prefix, List<Event.Call> outer) {
    String className = dag.origin().className();
    String method =
        map.dags().stream()
            .filter(d -> d.method().equals(dag.origin().method()))
            .filter(d -> d.className().replace('$', '.').equals(className))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No source of " + dag.origin()))
            .key();
    read(dag.body(), method, prefix, outer);
  }

  private void read(Block block, String method, String prefix, List<Event.Call> outer) {
    for (Node node : block.nodes()) {
      List<Event.Call> here = new ArrayList<>(outer);
      here.add(new Event.Call(method, node.head().at().line()));
      if (node instanceof TaskNode task) {
        calls.put(prefix + task.id(), here);
      } else if (node instanceof GroupNode group) {
        read(group.dag().get(), prefix + group.id() + ".", here);
      }
      node.blocks().forEach(inner -> read(inner, method, prefix, outer));
    }
  }
}
