package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Var;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A code that asks for values where its text needs them, instead of declaring them first: {@code
 * load(in.<Path>get("file"))}. Only if each stands once, as a whole argument, and none in a lambda,
 * which would ask again and again.
 */
final class InPlace {
  /** With more, a line is hard to read. */
  private static final int MOST = 2;

  private InPlace() {}

  /** Whether this is such a code. */
  static boolean fits(Code code) {
    List<Piece> pieces = code.pieces();
    Set<Piece> asked = new HashSet<>();
    int values = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece instanceof Piece.Text text && text.code().contains("->")) {
        return false;
      } else if (piece instanceof Piece.Local local) {
        values++;
        if (!asked.add(piece) || !isPlain(local.var()) || !isArgument(pieces, i)) {
          return false;
        }
      } else if (piece instanceof Piece.Self && !asked.add(piece)) {
        return false;
      }
    }
    return values <= MOST && (code.form() == Code.Form.VALUE || code.form() == Code.Form.EFFECT);
  }

  /** A variable's value, with the type that overloads see. */
  static Snippet value(Piece.Local local, String in) {
    JavaType type = local.var().type();
    Snippet value = Snippet.of("$L.<$T>get($S)", in, type.boxed(), local.id());
    return type instanceof JavaType.Primitive ? Snippet.of("($T) $L", type, value) : value;
  }

  /** A failure and a list have other types in generated code. */
  private static boolean isPlain(Var var) {
    return var.kind() != Var.Kind.FAILURE && var.kind() != Var.Kind.LIST;
  }

  private static boolean isArgument(List<Piece> pieces, int i) {
    if (i == 0
        || i == pieces.size() - 1
        || !(pieces.get(i - 1) instanceof Piece.Text before)
        || !(pieces.get(i + 1) instanceof Piece.Text after)) {
      return false;
    }
    String left = before.code().stripTrailing();
    String right = after.code().stripLeading();
    return (left.endsWith("(") || left.endsWith(",") || left.endsWith("{"))
        && (right.startsWith(")") || right.startsWith(",") || right.startsWith("}"));
  }
}
