package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.graph.Unpushed;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns the calls of an expression into nodes, as Java evaluates: left to right, inside out. */
final class Expressions {
  private Expressions() {}

  /** Adds the nodes of {@code expr} to the scope's block. */
  static Operand eval(Scope scope, Expr expr) {
    if (expr instanceof Expr.Glue glue) {
      return glue(scope, glue);
    } else if (expr instanceof Expr.TaskCall call) {
      if (!call.options().push()) {
        scope.shared.unpushed().add(new Unpushed(call.pos(), call.callee().method()));
      }
      return TaskCalls.eval(scope, call, false);
    } else if (expr instanceof Expr.DagCall call) {
      return DagCalls.eval(scope, call, false);
    } else if (expr instanceof Expr.Conditional choice) {
      return Conditionals.eval(scope, choice);
    } else if (expr instanceof Expr.Logical logical) {
      return Logicals.eval(scope, logical);
    } else if (expr instanceof Expr.Sequence sequence) {
      Statements.all(scope, sequence.before());
      return Operand.of(scope.id(sequence.value()), Operand.type(sequence.value()));
    }
    throw new AssertionError(expr);
  }

  private static Operand glue(Scope scope, Expr.Glue glue) {
    List<Piece> pieces = new ArrayList<>();
    Set<String> reads = new LinkedHashSet<>();
    for (Part part : glue.parts()) {
      if (part instanceof Part.Text text) {
        pieces.add(new Piece.Text(text.code()));
      } else if (part instanceof Part.TypeName type) {
        pieces.add(new Piece.Type(type.type()));
      } else if (part instanceof Part.Use use) {
        String id = scope.id(use.var());
        pieces.add(new Piece.Local(use.var(), id));
        reads.add(id);
      } else if (part instanceof Part.Self) {
        pieces.add(new Piece.Self());
      } else if (part instanceof Part.Hole hole) {
        Operand inner = hole(scope, hole.expr());
        pieces.addAll(inner.pieces());
        reads.addAll(inner.reads());
      }
    }
    boolean single = glue.parts().size() == 1;
    return single && glue.parts().get(0) instanceof Part.Use use
        ? new Operand(pieces, reads, glue.total(), Operand.type(use.var()))
        : new Operand(pieces, reads, glue.total(), null);
  }

  private static Operand hole(Scope scope, Expr expr) {
    if (expr instanceof Expr.Glue glue) {
      return placed(scope, glue);
    }
    Operand inner = eval(scope, expr);
    return inner.pieces().size() == 1 ? inner : parenthesised(inner);
  }

  /** Glue to the left of a call: it is evaluated at its place, before the call, and may fail. */
  private static Operand placed(Scope scope, Expr.Glue glue) {
    Operand operand = glue(scope, glue);
    return operand.total() ? operand : operand.after(value(scope, operand, glue.pos(), glue));
  }

  /** The operands of a call. */
  static List<Operand> operands(Scope scope, List<? extends Expr> exprs) {
    int lastCall = -1;
    for (int i = 0; i < exprs.size(); i++) {
      if (Calls.in(exprs.get(i))) {
        lastCall = i;
      }
    }
    List<Operand> operands = new ArrayList<>();
    for (int i = 0; i < exprs.size(); i++) {
      operands.add(
          i < lastCall && exprs.get(i) instanceof Expr.Glue glue
              ? placed(scope, glue)
              : eval(scope, exprs.get(i)));
    }
    return operands;
  }

  /** Adds a node that evaluates the operand. */
  static String value(Scope scope, Operand operand, Pos pos, Expr expr) {
    String id = scope.ids().other("value");
    Code code = Code.value(operand.pieces());
    scope.block.add(
        () ->
            new Node.Value(
                scope.head(id, pos, Texts.of(expr), operand.reads(), false),
                code,
                operand.total()));
    return id;
  }

  /** The operand in parentheses, to stand in other text. */
  static Operand parenthesised(Operand operand) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text("("));
    pieces.addAll(operand.pieces());
    pieces.add(new Piece.Text(")"));
    return new Operand(pieces, operand.reads(), operand.total(), operand.type());
  }
}
