package dev.dagsmith.processor.emit;

import static dev.dagsmith.view.NodeView.node;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.RetryOptions;
import dev.dagsmith.processor.program.TaskOptions;
import dev.dagsmith.view.BlockView;
import dev.dagsmith.view.Kind;
import dev.dagsmith.view.NodeView;
import dev.dagsmith.view.Ref;
import dev.dagsmith.view.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views of nodes. */
final class NodeViews {
  private final DagGraph graph;

  private NodeViews(DagGraph graph) {
    this.graph = graph;
  }

  /** The views of all nodes of a dag. */
  static List<NodeView> of(DagGraph graph) {
    return new NodeViews(graph).of(graph.body());
  }

  private List<NodeView> of(Block block) {
    return block.nodes().stream().map(this::of).toList();
  }

  private NodeView of(Node node) {
    NodeView view =
        node instanceof Node.Task task
            ? node(id(task), task.call().sensor() == null ? Kind.TASK : Kind.SENSOR)
                .settings(settings(task))
            : kind(node);
    return view.source(SourceViews.of(node)).reads(node.head().reads()).step(node.head().step());
  }

  private NodeView kind(Node node) {
    if (node instanceof Node.Value) {
      return node(id(node), Kind.VALUE);
    } else if (node instanceof Node.Choice choice) {
      return node(id(node), Kind.CHOICE)
          .blocks(
              choice.arms().stream()
                  .map(arm -> BlockView.of(arm.name(), of(arm.block())))
                  .toList());
    } else if (node instanceof Node.Join join) {
      return node(id(node), Kind.JOIN).refs(Ref.join(join.choice(), join.alternatives()));
    } else if (node instanceof Node.Mapped map) {
      return node(id(node), Kind.MAP)
          .blocks(List.of(BlockView.each(map.inOrder(), map.elementId(), of(map.body()))));
    } else if (node instanceof Node.Collect collect) {
      return node(id(node), Kind.COLLECT).refs(Ref.collect(collect.adds()));
    } else if (node instanceof Node.Pick pick) {
      return node(id(node), Kind.PICK).refs(pick(pick));
    } else if (node instanceof Node.Group) {
      return node(id(node), Kind.GROUP);
    }
    return control(node);
  }

  private NodeView control(Node node) {
    if (node instanceof Node.Try attempt) {
      return node(id(node), Kind.TRY).blocks(blocks(attempt));
    } else if (node instanceof Node.Label label) {
      return node(id(node), Kind.LABEL).blocks(List.of(BlockView.body(of(label.body()))));
    } else if (node instanceof Node.Parallel parallel) {
      return node(id(node), Kind.PARALLEL)
          .blocks(parallel.branches().stream().map(each -> BlockView.branch(of(each))).toList());
    } else if (node instanceof Node.Return exit) {
      return node(id(node), Kind.RETURN).refs(Ref.returned(exit.value()));
    } else if (node instanceof Node.Throw) {
      return node(id(node), Kind.THROW);
    } else if (node instanceof Node.Leave leave) {
      return node(id(node), Kind.LEAVE).refs(Ref.leave(leave.target()));
    }
    return node(id(node), Kind.BARRIER);
  }

  private static String id(Node node) {
    return node.head().id();
  }

  private List<BlockView> blocks(Node.Try attempt) {
    List<BlockView> all = new ArrayList<>();
    all.add(BlockView.tried(of(attempt.body())));
    for (Node.Catch each : attempt.catches()) {
      all.add(BlockView.caught(each.classes(), each.failureId(), of(each.block())));
    }
    if (attempt.last() != null) {
      all.add(BlockView.last(of(attempt.last())));
    }
    return all;
  }

  private static List<Ref> pick(Node.Pick pick) {
    List<@Nullable String> pairs = new ArrayList<>();
    for (Node.Alternative each : pick.alternatives()) {
      pairs.add(each.after());
      pairs.add(each.value());
    }
    return Ref.pick(pick.of(), pick.at().name().toLowerCase(Locale.ROOT), pairs);
  }

  private Map<String, String> settings(Node.Task task) {
    TaskOptions options = task.call().options();
    RetryOptions retry = options.retry();
    Long longest = retry.maxDelayMillis();
    Long timeout = options.timeoutMillis();
    Settings settings =
        new Settings()
            .retries(
                retry.retries(),
                retry.delayMillis(),
                retry.backoff(),
                longest == null ? -1 : longest)
            .jitter(retry.jitter())
            .failures(retry.retryOn(), retry.failOn())
            .bounds(timeout == null ? -1 : timeout, options.maxActive())
            .slots(options.pool(), options.priority())
            .push(options.push())
            .xcom(options.xcom().backend(), options.xcom().codec())
            .readers(graph.readersOf(task))
            .once(options.xcom().once())
            .sensitive(options.xcom().sensitive());
    var sensor = task.call().sensor();
    return (sensor == null
            ? settings
            : settings.sensor(sensor.intervalMillis(), sensor.timeoutMillis(), sensor.softFail()))
        .toMap();
  }
}
