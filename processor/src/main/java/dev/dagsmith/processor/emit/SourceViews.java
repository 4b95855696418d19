package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.view.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What nodes stand for in the source, for people and for the hash. */
final class SourceViews {
  private SourceViews() {}

  static Source of(Node node) {
    String callee = "";
    String type = "";
    if (node instanceof Node.Task task) {
      callee = task.call().callee().display();
      type = task.call().result().source();
    } else if (node instanceof Node.Group group) {
      callee = group.call().callee().display();
    }
    return new Source(
        callee,
        text(node),
        canonical(code(node), node.head().reads()),
        type,
        node.head().pos().line(),
        node.head().pos().column());
  }

  /** The user's text, unless the node's id says enough. */
  static String text(Node node) {
    boolean shown =
        node instanceof Node.Choice
            || node instanceof Node.Mapped
            || node instanceof Node.Throw
            || node instanceof Node.Return
            || node instanceof Node.Value;
    return shown ? node.head().text() : "";
  }

  private static @Nullable Code code(Node node) {
    if (node instanceof Node.Task task) {
      return task.code();
    } else if (node instanceof Node.Value value) {
      return value.code();
    } else if (node instanceof Node.Choice choice) {
      return choice.choose();
    } else if (node instanceof Node.Mapped map) {
      return map.source();
    } else if (node instanceof Node.Group group) {
      return group.arguments();
    } else if (node instanceof Node.Throw exit) {
      return exit.failure();
    }
    return null;
  }

  /** The code's text, in which nothing is left of names, spaces and line ends. */
  private static String canonical(@Nullable Code code, List<String> reads) {
    if (code == null) {
      return "";
    }
    List<String> known = new ArrayList<>(reads);
    StringBuilder text = new StringBuilder();
    Code.Target target = code.target();
    if (target != null) {
      text.append(target.type().source()).append(' ').append(target.operator()).append(' ');
    }
    for (Piece piece : code.pieces()) {
      if (piece instanceof Piece.Text each) {
        text.append(Tokens.bare(each.code()));
      } else if (piece instanceof Piece.Type each) {
        text.append(each.type().source());
      } else if (piece instanceof Piece.Local each) {
        text.append(number(each.id(), known));
      } else if (piece instanceof Piece.Get each) {
        text.append(number(each.id(), known));
      } else {
        text.append("this");
      }
    }
    return text.toString();
  }

  private static String number(String id, List<String> known) {
    if (!known.contains(id)) {
      known.add(id);
    }
    return "$" + known.indexOf(id);
  }
}
