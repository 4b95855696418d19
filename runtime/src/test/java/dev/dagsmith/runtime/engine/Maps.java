package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Inputs;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds maps by hand. */
final class Maps {
  private Maps() {}

  /** A task for an element. */
  interface ElementTask {
    @Nullable Object run(Inputs in, int element) throws Exception;
  }

  /** A dag that maps the numbers from 0 and returns the list. */
  static DagDefinition over(String id, int count, TypeRef element, ElementTask task) {
    return over(id, count, element, TaskSettings.DEFAULT, task);
  }

  /** The same with settings of the task. */
  static DagDefinition over(
      String id, int count, TypeRef element, TaskSettings settings, ElementTask task) {
    return Dags.dag(
        id,
        TypeRef.of(List.class, element),
        map(
            "for#1",
            in -> IntStream.range(0, count).boxed().toList(),
            INT,
            task("each", element, settings, in -> task.run(in, in.<Integer>get("x#1")), "x#1")),
        collect("all#1", element, "for#1", "each"),
        returns("all#1"));
  }

  static MapNode map(String id, Code source, @Nullable TypeRef element, Node... body) {
    return new MapNode(
        Head.node(id).at(33, 5), source, "x#" + id.substring(4), element, Block.of(body), false);
  }

  static CollectNode collect(String id, TypeRef element, String map, String... adds) {
    return new CollectNode(Head.node(id).at(34, 5).reads(map), List.of(adds), element);
  }
}
