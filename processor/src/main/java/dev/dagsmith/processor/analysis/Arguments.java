package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Callee;
import dev.dagsmith.processor.program.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The receiver and the arguments of a call, evaluated. */
record Arguments(@Nullable Operand receiver, List<Operand> values) {

  /** Evaluates them in order. */
  static Arguments of(Scope scope, @Nullable Expr receiver, List<? extends Expr> arguments) {
    List<Expr> all = new ArrayList<>(arguments);
    if (receiver != null) {
      all.add(0, receiver);
    }
    List<Operand> operands = Expressions.operands(scope, all);
    return receiver == null
        ? new Arguments(null, operands)
        : new Arguments(operands.get(0), operands.subList(1, operands.size()));
  }

  /** What the call waits for. */
  Set<String> reads() {
    Set<String> reads = new LinkedHashSet<>();
    if (receiver != null) {
      reads.addAll(receiver.reads());
    }
    values.forEach(value -> reads.addAll(value.reads()));
    return reads;
  }

  /** The text of what the method is called on: an expression or a class. */
  List<Piece> target(Callee callee) {
    if (receiver != null) {
      return receiver.pieces();
    }
    return List.of(callee.isStatic() ? new Piece.Type(callee.owner().raw()) : new Piece.Self());
  }

  /** The text of the arguments in parentheses. */
  List<Piece> list() {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text("("));
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        pieces.add(new Piece.Text(", "));
      }
      pieces.addAll(values.get(i).pieces());
    }
    pieces.add(new Piece.Text(")"));
    return pieces;
  }
}
