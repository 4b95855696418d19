package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.core.Script;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.LabelNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParallelNode;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.graph.ValueNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a random graph, whose code is not to be run, code that does what a script says. The plain
 * run of the graph by the same script says what must come of it.
 */
final class Scripting {
  /**
   * Attempts that go on after this time are given up, of those tasks that have a timeout. Longer
   * than all the time that a process can stand still.
   */
  static final long TIMEOUT_MILLIS = 1_000_000;

  private static final TypeRef TEXT = TypeRef.of(String.class);
  private static final long POLL_MILLIS = 5_000;

  /** Too long for any run: what times out depends on the faults that a run meets. */
  private static final long SENSOR_MILLIS = 1_000L * 86_400 * 365;

  private final Acting acting;

  /** By task, the one that consumes what it gives. */
  private final Map<String, String> once = new HashMap<>();

  /**
   * Gives dags code.
   *
   * @param poison whether tasks may give values that the store refuses
   */
  Scripting(Script script, boolean poison, Stage stage) {
    this.acting = new Acting(script, poison, stage);
  }

  /** By task, of the dags that got code, the one that consumes what it gives. */
  Map<String, String> consumers() {
    return once;
  }

  /** The same dag with code, and with another id. */
  DagDefinition of(DagDefinition dag, String id) {
    return dag(dag, id, Setting.ROOT);
  }

  private DagDefinition dag(DagDefinition dag, String id, Setting at) {
    OnceGivers.of(dag.body())
        .forEach(
            (giver, reader) -> {
              if (Math.floorMod((at.prefix() + giver).hashCode(), 3) > 0) {
                once.put(at.prefix() + giver, at.prefix() + reader);
              }
            });
    DagDefinition.Builder builder =
        DagDefinition.dag(id, dag.origin())
            .hash(dag.hash())
            .returns(TEXT)
            .maxActiveTasks(dag.maxActiveTasks())
            .plain(dag.plain());
    dag.params().forEach(builder::param);
    if (at.where() != null) {
      builder.param(ParamDef.of(Setting.GROUP_PATH, TEXT));
    }
    return builder.body(block(dag.body(), at));
  }

  private Block block(Block block, Setting at) {
    List<Node> nodes = new ArrayList<>();
    Setting plain = at;
    Setting step = at;
    for (Node node : block.nodes()) {
      if (node instanceof ReturnNode it && it.value() != null) {
        String text =
            it.id().replace("return", "result"); // the result is a text, whatever is returned
        nodes.add(new ValueNode(Head.node(text).reads(it.value()), acting.text(it.value()), true));
        nodes.add(new ReturnNode(Head.node(it.id()).reads(text), text));
        continue;
      }
      nodes.add(node(node, node.step() ? step : plain));
      if (node instanceof TaskNode) {
        Condition ended =
            new Condition(Condition.Kind.ENDED, at.prefix() + node.id(), at.depth(), 0);
        step = step.under(ended);
        plain = node.step() ? plain.under(ended) : plain;
      }
    }
    return new Block(nodes);
  }

  private Node node(Node node, Setting at) {
    Head head = placed(node.head(), at);
    if (node instanceof TaskNode it) {
      return task(it, head, at);
    } else if (node instanceof ValueNode it) {
      return new ValueNode(head, acting.value(it, at), it.total());
    } else if (node instanceof ChoiceNode it) {
      List<ChoiceNode.Arm> arms = new ArrayList<>();
      for (ChoiceNode.Arm arm : it.arms()) {
        Setting taken =
            at.under(
                new Condition(Condition.Kind.ARM, at.prefix() + it.id(), at.depth(), arms.size()));
        arms.add(new ChoiceNode.Arm(arm.name(), block(arm.block(), taken)));
      }
      return new ChoiceNode(head, acting.choice(it, at), arms);
    } else if (node instanceof MapNode it) {
      Block body = block(it.body(), at.element(it.id(), it.elementId()));
      return new MapNode(head, acting.source(it, at), it.elementId(), TEXT, body, it.inOrder());
    } else if (node instanceof TryNode it) {
      return attempt(it, at);
    } else if (node instanceof LabelNode it) {
      return new LabelNode(it.head(), block(it.body(), at));
    } else if (node instanceof ParallelNode it) {
      return new ParallelNode(
          it.head(), it.branches().stream().map(branch -> block(branch, at)).toList());
    } else if (node instanceof GroupNode it) {
      DagDefinition child = it.dag().get();
      DagDefinition inner = dag(child, child.dagId(), at.group(it.id()));
      return new GroupNode(head, () -> inner, acting.arguments(it, at), null);
    } else if (node instanceof ThrowNode it) {
      return new ThrowNode(head, acting.failure(it, at));
    }
    return node;
  }

  private Node task(TaskNode task, Head head, Setting at) {
    int kind = Math.floorMod((at.prefix() + task.id()).hashCode(), 6);
    String reader = once.get(at.prefix() + task.id());
    TaskSettings own =
        reader == null
            ? task.settings()
            : task.settings().readers(reader.substring(at.prefix().length())).once();
    TaskSettings settings = kind % 2 == 0 ? own.timeout(TIMEOUT_MILLIS) : own;
    if (kind == 5) {
      return new TaskNode(head, task.callee(), TEXT, acting.sensor(task, at, settings), settings)
          .polled(SensorSettings.ofMillis(POLL_MILLIS, SENSOR_MILLIS, false));
    }
    return new TaskNode(
        head, task.callee(), TEXT, acting.task(task, at, settings, givers(task, at)), settings);
  }

  /** Whose values a task consumes, by their ids in its own dag. */
  private List<String> givers(TaskNode task, Setting at) {
    return once.entrySet().stream()
        .filter(each -> each.getValue().equals(at.prefix() + task.id()))
        .map(each -> each.getKey().substring(at.prefix().length()))
        .sorted()
        .toList();
  }

  private Node attempt(TryNode node, Setting at) {
    List<TryNode.Catch> catches =
        node.catches().stream()
            .map(
                each ->
                    new TryNode.Catch(
                        each.classes().stream().map(Thrown::named).toList(),
                        each.failureId(),
                        block(each.block(), at)))
            .toList();
    Block last = node.last();
    return new TryNode(
        node.head(), block(node.body(), at), catches, last == null ? null : block(last, at));
  }

  /** A node that also reads which of its instances it is. */
  private static Head placed(Head head, Setting at) {
    if (at.where() == null || head.reads().contains(at.where())) {
      return head;
    }
    List<String> reads = new ArrayList<>(head.reads());
    reads.add(at.where());
    return head.reads(reads.toArray(String[]::new));
  }
}
