package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Pos;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables whose value depends on where control left a block. */
final class Picks {
  private Picks() {}

  /**
   * A pick at this place of the scope's block, if anybody asks.
   *
   * @param of the node that control left
   * @param before the variable's value before it; null without one
   * @param inside what was assigned in it
   */
  static Version lazy(
      Scope scope,
      Var var,
      Pos pos,
      String of,
      Node.At at,
      @Nullable Version before,
      List<Trace.Entry> inside) {
    BlockDraft.Slot slot = scope.block.slot();
    return Version.lazy(
        () -> {
          List<Node.Alternative> alternatives = new ArrayList<>();
          Set<String> reads = new LinkedHashSet<>();
          alternatives.add(new Node.Alternative(null, id(before, reads)));
          for (Trace.Entry entry : inside) {
            if (entry.var().equals(var)) {
              alternatives.add(new Node.Alternative(entry.after().id(), id(entry.value(), reads)));
            }
          }
          String id = scope.ids().other(var.name());
          slot.fill(
              () ->
                  new Node.Pick(
                      scope.head(id, pos, var.name(), reads, false), of, at, alternatives));
          return id;
        });
  }

  private static @Nullable String id(@Nullable Version version, Set<String> reads) {
    if (version == null) {
      return null;
    }
    reads.add(version.id());
    return version.id();
  }
}
