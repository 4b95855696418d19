package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Pos;
import dev.dagsmith.processor.program.Var;
import java.util.List;

/** Nodes that only say: from here on a variable has this value. */
final class Aliases {
  private static final Pos NOWHERE = new Pos(0, 0, -1);

  private Aliases() {}

  /** Marks this place of the scope's block, if anybody asks. */
  static Version mark(Scope scope, Var var, Version value) {
    BlockDraft.Slot slot = scope.block.slot();
    return Version.lazy(
        () -> {
          String of = value.id();
          String id = scope.ids().other(var.name());
          slot.fill(
              () ->
                  new Node.Value(
                      scope.head(id, NOWHERE, var.name(), List.of(of), false),
                      Code.value(List.of(new Piece.Get(Operand.type(var), of))),
                      true));
          return id;
        });
  }

  /** The same for each of these variables that has a value. */
  static void markAll(Scope scope, Iterable<Var> vars) {
    for (Var var : vars) {
      Version version = scope.version(var);
      if (version != null) {
        scope.trace().add(var, mark(scope, var, version), version);
      }
    }
  }
}
