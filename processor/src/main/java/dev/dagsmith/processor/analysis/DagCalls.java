package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call of another dag becomes a group node. */
final class DagCalls {
  private DagCalls() {}

  /** Adds the node, after those of its arguments. */
  static Operand eval(Scope scope, Expr.DagCall call, boolean step) {
    List<Expr> given = call.arguments().stream().filter(Objects::nonNull).toList();
    Arguments arguments = Arguments.of(scope, call.receiver(), given);
    // the other dag's own method converts the arguments to its parameters' types
    List<Piece> text = new ArrayList<>();
    text.add(new Piece.Type(call.generated()));
    text.add(new Piece.Text(".arguments"));
    text.addAll(arguments.list());
    String id = scope.ids().task(call.dagId(), call.pos());
    Code self = self(call, arguments);
    scope.block.add(
        () ->
            new Node.Group(
                scope.head(id, call.pos(), Texts.of(call), arguments.reads(), step),
                call,
                Code.value(text),
                self));
    return Operand.of(id, call.result());
  }

  private static @Nullable Code self(Expr.DagCall call, Arguments arguments) {
    return call.callee().isStatic() ? null : Code.value(arguments.target(call.callee()));
  }
}
