package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import java.util.Set;

/** A loop becomes a map, and collects the lists that its iterations add to. */
final class Loops {
  private Loops() {}

  static void loop(Scope scope, Stmt.Loop loop) {
    Operand source = Expressions.eval(scope, loop.source());
    String id = scope.ids().other("for");
    String element = scope.ids().other(loop.element().name());
    int mark = scope.trace().mark();
    Scope body = scope.inner(id);
    body.label(loop.label(), id);
    body.set(loop.element(), Version.of(element(body, loop, element)));
    Statements.all(body, loop.body());
    // iterations assign only to variables of their own
    scope.trace().reset(mark);
    scope.block.add(
        () -> {
          Block block = body.block.build();
          return new Node.Mapped(
              scope.head(id, loop.pos(), Texts.of(loop.source()), source.reads(), block.hasStep()),
              Code.value(source.pieces()),
              loop.element(),
              element,
              loop.stored(),
              block,
              // where an iteration may leave the loop, the next is not begun before that is known
              loop.inOrder() || Exits.leave(block, id));
        });
    Lists.collect(scope, loop, id);
  }

  /** {@code for (long n : ints)}: each element is converted. */
  private static String element(Scope body, Stmt.Loop loop, String id) {
    Var var = loop.element();
    JavaType stored = loop.stored();
    if (stored == null
        || !(var.type() instanceof JavaType.Primitive)
        || var.type().boxed().equals(stored.boxed())) {
      return id;
    }
    String converted = body.ids().other(var.name());
    Code code =
        new Code(
            List.of(new Piece.Get(stored, id)),
            Code.Form.ASSIGNED,
            Code.Target.of(var.name(), var.type()));
    body.block.add(
        () ->
            new Node.Value(
                body.head(converted, loop.pos(), var.name(), Set.of(id), false),
                code,
                stored instanceof JavaType.Primitive));
    return converted;
  }
}
