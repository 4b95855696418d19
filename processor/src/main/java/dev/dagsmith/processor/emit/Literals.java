package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Piece;

/** Tells literals that need no declaration to have the right type. */
final class Literals {
  private Literals() {}

  /** Whether the code assigns a literal to a variable of just its type. */
  static boolean same(Code code) {
    Code.Target target = code.target();
    if (code.form() != Code.Form.ASSIGNED
        || target == null
        || !target.operator().equals("=")
        || code.pieces().size() != 1
        || !(code.pieces().get(0) instanceof Piece.Text text)) {
      return false;
    }
    String literal = text.code().strip();
    return switch (target.type().source()) {
      case "java.lang.String" ->
          literal.matches("\"([^\"\\\\]|\\\\.)*\"") || literal.equals("null");
      case "int", "java.lang.Integer" -> literal.matches("-?\\d+");
      case "long", "java.lang.Long" -> literal.matches("-?\\d+[lL]");
      case "double", "java.lang.Double" -> literal.matches("-?\\d+\\.\\d+");
      case "boolean", "java.lang.Boolean" -> literal.equals("true") || literal.equals("false");
      default -> false;
    };
  }
}
