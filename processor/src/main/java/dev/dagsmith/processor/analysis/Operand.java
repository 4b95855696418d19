package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Var;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression whose calls have become nodes: the text that is left.
 *
 * @param pieces the text
 * @param reads the nodes that whoever evaluates the text waits for
 * @param total whether it can't fail
 * @param type its type, if it is the value of one node alone
 */
record Operand(List<Piece> pieces, Set<String> reads, boolean total, @Nullable JavaType type) {
  /** The value of a node. */
  static Operand of(String id, JavaType type) {
    return new Operand(List.of(new Piece.Get(type, id)), Set.of(id), true, type);
  }

  /** The same, waiting for one more node. */
  Operand after(String id) {
    Set<String> more = new LinkedHashSet<>(reads);
    more.add(id);
    return new Operand(pieces, more, total, type);
  }

  /** The node whose value alone it is; null if it is more than that. */
  @Nullable String single() {
    if (pieces.size() == 1) {
      if (pieces.get(0) instanceof Piece.Get get) {
        return get.id();
      }
      if (pieces.get(0) instanceof Piece.Local local) {
        return local.id();
      }
    }
    return null;
  }

  /** The type of a variable's value. */
  static JavaType type(Var var) {
    return var.kind() == Var.Kind.FAILURE ? CAUGHT : var.type();
  }

  private static final JavaType CAUGHT =
      new JavaType.Declared("dev.dagsmith.runtime.graph", List.of("CaughtFailure"), List.of());
}
