package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.DagMethod;
import java.util.List;
import java.util.stream.Collectors;

/** A graph as compact text: a node a line, what is inside it indented. */
public final class GraphText {
  private final StringBuilder out = new StringBuilder();

  private GraphText() {}

  /** The graph of a program. */
  public static String of(DagMethod dag) {
    return of(Analysis.of(dag));
  }

  /** A graph. */
  public static String of(DagGraph graph) {
    GraphText text = new GraphText();
    text.block(graph.body(), 0);
    return text.out.toString();
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private void block(Block block, int depth) {
    block.nodes().forEach(node -> node(node, depth));
  }

  private void node(Node node, int depth) {
    String reads = String.join(", ", node.head().reads());
    line(
        depth,
        (node.head().step() ? "! " : "")
            + node.head().id()
            + (reads.isEmpty() ? "" : " <- " + reads)
            + details(node));
    if (node instanceof Node.Choice choice) {
      choice.arms().forEach(arm -> inside(arm.name(), arm.block(), depth));
    } else if (node instanceof Node.Try attempt) {
      block(attempt.body(), depth + 1);
      attempt.catches().forEach(each -> inside("catch " + each.failureId(), each.block(), depth));
      if (attempt.last() != null) {
        inside("finally", attempt.last(), depth);
      }
    } else if (node instanceof Node.Parallel parallel) {
      parallel.branches().forEach(each -> inside("branch", each, depth));
    } else {
      node.blocks().forEach(each -> block(each, depth + 1));
    }
  }

  private void inside(String name, Block block, int depth) {
    line(depth, "- " + name);
    block(block, depth + 1);
  }

  private static String details(Node node) {
    if (node instanceof Node.Task task) {
      return ": " + code(task.code());
    } else if (node instanceof Node.Value value) {
      return ": " + code(value.code()) + (value.total() ? " total" : "");
    } else if (node instanceof Node.Choice choice) {
      return ": " + code(choice.choose());
    } else if (node instanceof Node.Join join) {
      return ": join " + join.choice() + " " + join.alternatives();
    } else if (node instanceof Node.Mapped map) {
      return ": each "
          + map.elementId()
          + " of "
          + code(map.source())
          + (map.inOrder() ? " in order" : "");
    } else if (node instanceof Node.Collect collect) {
      return ": collect " + collect.adds();
    } else if (node instanceof Node.Pick pick) {
      return ": " + pick.at() + " " + pick.of() + " " + alternatives(pick.alternatives());
    } else if (node instanceof Node.Throw exit) {
      return ": " + code(exit.failure());
    } else if (node instanceof Node.Leave exit) {
      return ": " + exit.target();
    } else if (node instanceof Node.Group group) {
      return ": " + code(group.arguments());
    }
    return "";
  }

  private static String alternatives(List<Node.Alternative> alternatives) {
    return alternatives.stream()
        .map(each -> each.after() + "=" + each.value())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String code(Code code) {
    StringBuilder text = new StringBuilder();
    Code.Target target = code.target();
    if (target != null) {
      text.append(target.type().source().replaceAll("[a-z]+\\.", "")).append(' ');
      text.append(target.name()).append(' ').append(target.operator()).append(' ');
    }
    for (Piece piece : code.pieces()) {
      if (piece instanceof Piece.Text each) {
        text.append(each.code().replaceAll("\\s*\n\\s*", " "));
      } else if (piece instanceof Piece.Type each) {
        text.append(each.type().source().replaceAll("[a-z]+\\.", ""));
      } else if (piece instanceof Piece.Local each) {
        text.append(each.var().name());
      } else if (piece instanceof Piece.Get each) {
        text.append('{').append(each.id()).append('}');
      } else {
        text.append("this");
      }
    }
    return text.toString();
  }
}
