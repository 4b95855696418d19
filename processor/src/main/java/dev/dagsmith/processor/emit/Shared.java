package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.JavaType;
import java.util.HashMap;
import java.util.Map;

/**
 * What several tasks of a dag have in common, types with arguments and settings: each in a method
 * of its own.
 */
final class Shared {
  private final DagGraph graph;
  private final Members members;
  private final Map<Object, Integer> uses = new HashMap<>();
  private final Map<Object, Snippet> calls = new HashMap<>();

  /** For the nodes of a dag, whose methods are {@code members}. */
  Shared(DagGraph graph, Members members) {
    this.graph = graph;
    this.members = members;
    count(graph.body());
  }

  /** The type that a task's value is stored as. */
  Snippet type(JavaType type) {
    Snippet value = TypeRefs.of(type);
    return TypeRefs.isPlain(type)
        ? value
        : shared(type, TypeRefs.name(type), RuntimeNames.TYPE_REF, value);
  }

  /** A task's settings. */
  Snippet settings(Node.Task task) {
    return TaskSettingsCode.of(task.call().options(), graph.readersOf(task));
  }

  /** The same settings once, if several tasks have them. */
  Snippet once(Snippet settings) {
    return shared(settings.format(), "settings", RuntimeNames.TASK_SETTINGS, settings);
  }

  private Snippet shared(Object what, String name, ClassName type, Snippet value) {
    return uses.getOrDefault(what, 0) < 2
        ? value
        : calls.computeIfAbsent(what, any -> members.add(name, type, value));
  }

  private void count(Block block) {
    for (Node node : block.nodes()) {
      if (node instanceof Node.Task task) {
        uses.merge(TaskNodes.stored(task.call()), 1, Integer::sum);
        uses.merge(settings(task).format(), 1, Integer::sum);
      }
      node.blocks().forEach(this::count);
    }
  }
}
