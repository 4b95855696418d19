package dev.dagsmith.runtime.cli;

import static dev.dagsmith.view.NodeView.node;

import dev.dagsmith.runtime.graph.BarrierNode;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.DagDefinition;
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
import dev.dagsmith.view.BlockView;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.Kind;
import dev.dagsmith.view.NodeView;
import dev.dagsmith.view.Ref;
import dev.dagsmith.view.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the views of nodes. Knows nothing of code: a node's text comes with it. */
final class NodeViews {
  private final boolean children;
  private final boolean dataOrder;

  /**
   * With or without the graphs of the dags that are called.
   *
   * @param dataOrder whether data alone orders the nodes' dag
   */
  NodeViews(boolean children, boolean dataOrder) {
    this.children = children;
    this.dataOrder = dataOrder;
  }

  List<NodeView> nodes(Block block) {
    return block.nodes().stream().map(this::view).toList();
  }

  private NodeView view(Node node) {
    NodeView view = details(node).reads(node.reads());
    return view.step(node.step() || (children && !dataOrder && holdsStep(view)));
  }

  /** A group whose dag holds a step is a step, and so is what stands around it. */
  private static boolean holdsStep(NodeView view) {
    GraphView child = view.child();
    if (child != null && child.body().nodes().stream().anyMatch(NodeView::step)) {
      return true;
    }
    return view.blocks().stream().flatMap(block -> block.nodes().stream()).anyMatch(NodeView::step);
  }

  private NodeView details(Node node) {
    if (node instanceof TaskNode task) {
      return named(task, task.sensor() == null ? Kind.TASK : Kind.SENSOR)
          .source(source(task, task.callee(), task.result().toString()))
          .settings(NodeSettings.of(task));
    } else if (node instanceof ValueNode) {
      return named(node, Kind.VALUE);
    } else if (node instanceof ChoiceNode choice) {
      return named(node, Kind.CHOICE)
          .blocks(
              choice.arms().stream()
                  .map(arm -> BlockView.of(arm.name(), nodes(arm.block())))
                  .toList());
    } else if (node instanceof JoinNode join) {
      return named(node, Kind.JOIN).refs(Ref.join(join.choice(), join.alternatives()));
    } else if (node instanceof MapNode map) {
      return named(node, Kind.MAP)
          .blocks(List.of(BlockView.each(map.inOrder(), map.elementId(), nodes(map.body()))));
    } else if (node instanceof CollectNode collect) {
      return named(node, Kind.COLLECT).refs(Ref.collect(collect.adds()));
    } else if (node instanceof PickNode pick) {
      return named(node, Kind.PICK).refs(pick(pick));
    } else if (node instanceof GroupNode group) {
      return group(group);
    } else {
      return controls(node);
    }
  }

  private NodeView controls(Node node) {
    if (node instanceof TryNode tried) {
      return named(node, Kind.TRY).blocks(blocks(tried));
    } else if (node instanceof LabelNode label) {
      return named(node, Kind.LABEL).blocks(List.of(BlockView.body(nodes(label.body()))));
    } else if (node instanceof ParallelNode parallel) {
      return named(node, Kind.PARALLEL)
          .blocks(parallel.branches().stream().map(each -> BlockView.branch(nodes(each))).toList());
    } else if (node instanceof ReturnNode returned) {
      return named(node, Kind.RETURN).refs(Ref.returned(returned.value()));
    } else if (node instanceof ThrowNode) {
      return named(node, Kind.THROW);
    } else if (node instanceof LeaveNode leave) {
      return named(node, Kind.LEAVE).refs(Ref.leave(leave.target()));
    } else if (node instanceof BarrierNode) {
      return named(node, Kind.BARRIER);
    }
    throw new IllegalStateException("Unknown node " + node.id());
  }

  private NodeView group(GroupNode group) {
    DagDefinition dag = group.dag().get();
    NodeView view =
        named(group, Kind.GROUP)
            .source(source(group, dag.origin().className() + "." + dag.origin().method(), ""));
    return children ? view.child(DagViews.view(dag, true)) : view;
  }

  private List<BlockView> blocks(TryNode node) {
    List<BlockView> all = new ArrayList<>();
    all.add(BlockView.tried(nodes(node.body())));
    for (TryNode.Catch each : node.catches()) {
      all.add(BlockView.caught(each.classes(), each.failureId(), nodes(each.block())));
    }
    if (node.last() != null) {
      all.add(BlockView.last(nodes(node.last())));
    }
    return all;
  }

  private static List<Ref> pick(PickNode pick) {
    List<@Nullable String> pairs = new ArrayList<>();
    for (PickNode.Alternative each : pick.alternatives()) {
      pairs.add(each.after());
      pairs.add(each.value());
    }
    return Ref.pick(pick.of(), pick.at().name().toLowerCase(Locale.ROOT), pairs);
  }

  private static NodeView named(Node node, Kind kind) {
    return node(node.id(), kind).source(source(node, "", ""));
  }

  private static Source source(Node node, String callee, String type) {
    return new Source(
        callee, node.head().text(), "", type, node.head().at().line(), node.head().at().column());
  }
}
