package dev.dagsmith.view;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words by which people know nodes and blocks. */
final class Titles {
  private static final int LONGEST = 60;

  private Titles() {}

  static String of(NodeView node) {
    String text = shortened(node.source().text());
    return switch (node.kind()) {
      case CHOICE -> join(node.id().startsWith("switch") ? "switch" : "if", text);
      case MAP -> each(node, text);
      case THROW -> join("throw", text);
      case RETURN -> join("return", text);
      case TRY -> "try";
      case PARALLEL -> "parallel";
      case BARRIER -> "barrier";
      case LEAVE -> text;
      default -> node.id();
    };
  }

  /** A block's name with simple class names: {@code catch IOException | SQLException}. */
  static String of(BlockView block) {
    if (!block.name().startsWith("catch ")) {
      return shortened(block.name());
    }
    return Arrays.stream(block.name().substring("catch ".length()).split(" \\| ", -1))
        .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
        .collect(Collectors.joining(" | ", "catch ", ""));
  }

  /** A variable's name, from the id of the node that gives its value. */
  static String variable(String id) {
    int mark = id.indexOf('#');
    return mark < 0 ? id : id.substring(0, mark);
  }

  private static String each(NodeView node, String text) {
    BlockView body = node.blocks().isEmpty() ? null : node.blocks().get(0);
    String element = body == null || body.binds() == null ? "" : variable(body.binds());
    String order = body != null && body.name().endsWith("in order") ? ", in order" : "";
    if (text.isEmpty()) {
      return join("for each", element) + order;
    }
    return (element.isEmpty() ? "for each of " + text : "for each " + element + " in " + text)
        + order;
  }

  private static String join(String word, String text) {
    return text.isEmpty() ? word : word + " " + text;
  }

  private static String shortened(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
  }
}
