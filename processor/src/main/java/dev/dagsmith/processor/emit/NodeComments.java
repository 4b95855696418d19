package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;

/** The first line in a node's method: what it makes, and where that stands in the source. */
final class NodeComments {
  private NodeComments() {}

  static String of(Node node) {
    int line = node.head().pos().line();
    String what = describe(node, oneLine(node.head().text().strip()));
    return line > 0 ? "line " + line + ": " + what : what;
  }

  private static String describe(Node node, String text) {
    if (node instanceof Node.Choice choice) {
      return choice.head().id().startsWith("switch") ? "switch on " + text : "if " + text;
    } else if (node instanceof Node.Mapped map) {
      return "for each " + map.element().name() + " of " + text;
    } else if (node instanceof Node.Join) {
      return text + " as the branch leaves it";
    } else if (node instanceof Node.Pick) {
      return text + " as control finds it";
    } else if (node instanceof Node.Collect) {
      return text + " as the loop fills it";
    } else if (node instanceof Node.Try) {
      return "try";
    } else if (node instanceof Node.Label) {
      return "a block that may be left early";
    } else if (node instanceof Node.Parallel) {
      return "in parallel";
    } else if (node instanceof Node.Return) {
      return text.isEmpty() ? "return" : "return " + text;
    } else if (node instanceof Node.Throw) {
      return "throw " + text;
    } else if (node instanceof Node.Leave) {
      return "the block ends here";
    } else if (node instanceof Node.Barrier) {
      return "a barrier";
    }
    return text;
  }

  /** Nothing in it ends the comment: no line end, and no escape that the compiler reads as one. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(isLineEnd(c) ? ' ' : c);
      if (c == '\\') {
        line.append(c);
      }
    }
    return line.toString();
  }

  private static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
