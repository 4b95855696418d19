package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Stmt;
import java.util.Set;

/** {@code return}, {@code throw}, and the early end of a block. */
final class Exits {
  private Exits() {}

  static void add(Scope scope, Stmt stmt) {
    if (stmt instanceof Stmt.Return exit) {
      leave(scope, exit);
    } else if (stmt instanceof Stmt.Throw exit) {
      Operand failure = Expressions.eval(scope, exit.failure());
      String id = scope.ids().other("throw");
      scope.block.add(
          () ->
              new Node.Throw(
                  scope.head(id, exit.pos(), Texts.of(exit.failure()), failure.reads(), false),
                  Code.value(failure.pieces())));
    } else if (stmt instanceof Stmt.Leave exit) {
      String id = scope.ids().other("leave");
      String target = scope.target(exit.label());
      scope.block.add(
          () -> new Node.Leave(scope.head(id, exit.pos(), "", Set.of(), false), target));
    } else {
      throw new AssertionError(stmt);
    }
    scope.end();
  }

  private static void leave(Scope scope, Stmt.Return exit) {
    Expr value = exit.value();
    if (value == null) {
      String id = scope.ids().other("return");
      scope.block.add(() -> new Node.Return(scope.head(id, exit.pos(), "", Set.of(), false), null));
      return;
    }
    Code.Target target = Code.Target.of("result", scope.shared.result());
    String result = Assignments.assign(scope, target, value);
    String id = scope.ids().other("return");
    scope.block.add(
        () ->
            new Node.Return(
                scope.head(id, exit.pos(), Texts.of(value), Set.of(result), false), result));
  }

  /** Whether something in the block leaves it for a place outside the node {@code own}. */
  static boolean leave(Block block, String own) {
    return block.nodes().stream().anyMatch(node -> leaves(node, own, block));
  }

  private static boolean leaves(Node node, String own, Block outermost) {
    if (node instanceof Node.Return) {
      return true;
    }
    if (node instanceof Node.Leave leave) {
      return !leave.target().equals(own) && !has(outermost, leave.target());
    }
    return node.blocks().stream()
        .flatMap(block -> block.nodes().stream())
        .anyMatch(inner -> leaves(inner, own, outermost));
  }

  private static boolean has(Block block, String id) {
    return block.nodes().stream()
        .anyMatch(
            node ->
                node.head().id().equals(id)
                    || node.blocks().stream().anyMatch(inner -> has(inner, id)));
  }
}
