package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import java.util.Set;

/** Blocks that may be left early. */
final class Labeleds {
  private Labeleds() {}

  static void add(Scope scope, Stmt.Labeled labeled) {
    Seq body = Tails.of(labeled.body(), labeled.label());
    if (!Leaves.in(body, labeled.label())) {
      Statements.all(scope, body);
      return;
    }
    String id = scope.ids().other("block");
    int mark = scope.trace().mark();
    Scope inner = scope.inner();
    inner.label(labeled.label(), id);
    Statements.all(inner, body);
    scope.block.add(
        () -> {
          Block block = inner.block.build();
          return new Node.Label(
              scope.head(id, labeled.pos(), "", Set.of(), block.hasStep()), block);
        });
    List<Trace.Entry> inside = scope.trace().since(mark);
    for (Var var : Trace.vars(inside)) {
      Version version =
          Picks.lazy(scope, var, labeled.pos(), id, Node.At.AFTER, scope.version(var), inside);
      scope.set(var, version);
      scope.trace().add(var, version, version);
    }
  }
}
