package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.graph.Head.node;

import dev.dagsmith.runtime.graph.BarrierNode;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.JoinNode;
import dev.dagsmith.runtime.graph.LabelNode;
import dev.dagsmith.runtime.graph.LeaveNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParallelNode;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.PickNode;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.graph.ValueNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Graphs in few words, for tests of the core: their code is never run. */
final class Graphs {
  static final Code CODE =
      in -> {
        throw new AssertionError("the core runs no code");
      };

  private Graphs() {}

  static Node task(String id, String... reads) {
    return task(id, TaskSettings.DEFAULT, reads);
  }

  static Node task(String id, TaskSettings settings, String... reads) {
    return new TaskNode(node(id).reads(reads), id, TypeRef.of(String.class), CODE, settings);
  }

  /** A task that stands as a statement. */
  static Node step(String id, String... reads) {
    return new TaskNode(
        node(id).reads(reads).asStep(), id, TypeRef.VOID, CODE, TaskSettings.DEFAULT);
  }

  static Node sensor(String id, long interval, TaskSettings settings) {
    return new TaskNode(node(id).asStep(), id, TypeRef.VOID, CODE, settings)
        .polled(SensorSettings.ofMillis(interval, 1000, false));
  }

  static Node value(String id, String... reads) {
    return new ValueNode(node(id).reads(reads), CODE, false);
  }

  static Node total(String id, String... reads) {
    return new ValueNode(node(id).reads(reads), CODE, true);
  }

  static Node barrier(String id) {
    return new BarrierNode(node(id).asStep());
  }

  static Node choice(String id, Block... arms) {
    return choice(id, List.of(), arms);
  }

  static Node choice(String id, List<String> reads, Block... arms) {
    List<ChoiceNode.Arm> list = new ArrayList<>();
    for (Block arm : arms) {
      list.add(new ChoiceNode.Arm("arm" + list.size(), arm));
    }
    return new ChoiceNode(node(id).reads(reads.toArray(String[]::new)), CODE, list);
  }

  static Node join(String id, String choice, String... alternatives) {
    return new JoinNode(node(id), choice, Arrays.asList(alternatives));
  }

  static Node map(String id, String element, Node... body) {
    return new MapNode(node(id), CODE, element, null, Block.of(body), false);
  }

  static Node mapOver(String id, String source, String element, Node... body) {
    return new MapNode(node(id).reads(source), CODE, element, null, Block.of(body), false);
  }

  static Node inOrder(String id, String element, Node... body) {
    return new MapNode(node(id), CODE, element, null, Block.of(body), true);
  }

  static Node collect(String id, List<String> maps, String... adds) {
    return new CollectNode(node(id).reads(maps.toArray(String[]::new)), List.of(adds), null);
  }

  static Node attempt(String id, Block body, List<TryNode.Catch> catches, Block last) {
    return new TryNode(node(id), body, catches, last);
  }

  static TryNode.Catch on(String failureClass, String failureId, Node... block) {
    return new TryNode.Catch(List.of(failureClass), failureId, Block.of(block));
  }

  /** Alternatives as {@code after, value, after, value..}. */
  static Node pick(String id, String of, PickNode.At at, String... alternatives) {
    List<PickNode.Alternative> list = new ArrayList<>();
    for (int i = 0; i < alternatives.length; i += 2) {
      list.add(new PickNode.Alternative(alternatives[i], alternatives[i + 1]));
    }
    return new PickNode(node(id), of, at, list);
  }

  static Node label(String id, Node... body) {
    return new LabelNode(node(id), Block.of(body));
  }

  static Node leave(String id, String target) {
    return new LeaveNode(node(id), target);
  }

  static Node parallel(String id, Block... branches) {
    return new ParallelNode(node(id).asStep(), List.of(branches));
  }

  static Node group(String id, DagDefinition dag, String... reads) {
    return new GroupNode(node(id).reads(reads), () -> dag, CODE, null);
  }

  static Node returns(String id, String value) {
    return value == null
        ? new ReturnNode(node(id), null)
        : new ReturnNode(node(id).reads(value), value);
  }

  static Node throwing(String id, String... reads) {
    return new ThrowNode(node(id).reads(reads), CODE);
  }

  static Block block(Node... nodes) {
    return Block.of(nodes);
  }

  static DagDefinition dag(Node... nodes) {
    return dag("flow", 0, List.of(), Block.of(nodes));
  }

  static DagDefinition dag(String id, int maxActive, List<String> params, Block body) {
    DagDefinition.Builder builder =
        DagDefinition.dag(
                id, new DagDefinition.Origin("t.T", id, "T.java", 1, "t." + id + "Dag", null))
            .hash("hash-of-" + id)
            .returns(TypeRef.of(String.class))
            .maxActiveTasks(maxActive)
            .plain((self, arguments) -> null);
    for (String param : params) {
      builder.param(ParamDef.of(param, TypeRef.of(String.class)));
    }
    return builder.body(body);
  }

  /** A failure whose class, and all of its superclasses, are named. */
  static Failure failure(String... classes) {
    return new Failure(List.of(classes), classes[0], "no", classes[0] + ": no", "", null);
  }
}
