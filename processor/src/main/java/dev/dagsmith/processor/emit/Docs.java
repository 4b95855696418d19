package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;

/** Javadoc for generated code. */
final class Docs {
  private Docs() {}

  /** What a node's method makes, and where it stands in the source. */
  static String node(Node node) {
    String text = node.head().text().strip();
    String what = text.isEmpty() ? "" : code(text);
    String sentence = describe(node, what);
    int line = node.head().pos().line();
    return line > 0 ? "Line " + line + ": " + sentence + "." : sentence + ".";
  }

  private static String describe(Node node, String text) {
    if (node instanceof Node.Choice choice) {
      return choice.head().id().startsWith("switch") ? "switch on " + text : "if " + text;
    } else if (node instanceof Node.Mapped map) {
      return "for each " + code(map.element().name()) + " of " + text;
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

  /** Code for Javadoc, in a form that no text can break out of. */
  static String code(String text) {
    return isHarmless(text) ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
  }

  private static boolean isHarmless(String text) {
    return text.chars().noneMatch(c -> c == '{' || c == '}' || c == '@' || c == '\\' || c == '\n')
        && !text.contains("*/")
        && !text.contains("/*");
  }

  /** Plain text for Javadoc. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&', '<', '>', '@', '*', '/', '\\', '{', '}' ->
            out.append(c == '/' || c == '*' ? slash(out, c) : "&#" + (int) c + ";");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Only what would end or begin a comment is written in another way. */
  private static String slash(StringBuilder before, char c) {
    char last = before.length() == 0 ? ' ' : before.charAt(before.length() - 1);
    return (c == '/' && last == '*') || (c == '*' && last == '/')
        ? "&#" + (int) c + ";"
        : String.valueOf(c);
  }
}
