package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Pos;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Choice nodes, and the joins after them. */
final class Choices {
  private Choices() {}

  /** An arm under analysis. */
  record Way(String name, Scope scope) {}

  /** What decides: its id, its place, its text for people, and its code. */
  record Decision(String id, Pos pos, String text, Operand operand) {}

  /** Adds the choice. */
  static void add(Scope scope, Decision decision, List<Way> ways) {
    Code code = Code.value(decision.operand().pieces());
    scope.block.add(
        () -> {
          List<Node.Arm> arms =
              ways.stream()
                  .map(way -> new Node.Arm(way.name(), way.scope().block.build()))
                  .toList();
          boolean step = arms.stream().map(Node.Arm::block).anyMatch(Block::hasStep);
          return new Node.Choice(
              scope.head(
                  decision.id(), decision.pos(), decision.text(), decision.operand().reads(), step),
              code,
              arms);
        });
  }

  /** The condition as the number of the arm to take: 0 if it holds, else 1. */
  static Operand number(Operand condition) {
    boolean ternary =
        condition.pieces().stream()
            .anyMatch(piece -> piece instanceof Piece.Text text && text.code().contains("?"));
    List<Piece> pieces =
        new ArrayList<>((ternary ? Expressions.parenthesised(condition) : condition).pieces());
    pieces.add(new Piece.Text(" ? 0 : 1"));
    return new Operand(pieces, condition.reads(), false, null);
  }

  /** Adds a join. */
  static String join(
      Scope scope, String name, Pos pos, String choice, List<@Nullable String> alternatives) {
    String id = scope.ids().other(name);
    scope.block.add(() -> node(scope, id, name, pos, choice, alternatives));
    return id;
  }

  /** A join for the slot, whose alternatives are made when it is. */
  static Version lazyJoin(
      Scope scope, String name, Pos pos, String choice, List<@Nullable Version> alternatives) {
    BlockDraft.Slot slot = scope.block.slot();
    return Version.lazy(
        () -> {
          List<@Nullable String> ids = new ArrayList<>();
          for (Version alternative : alternatives) {
            ids.add(alternative == null ? null : alternative.id());
          }
          String id = scope.ids().other(name);
          slot.fill(() -> node(scope, id, name, pos, choice, ids));
          return id;
        });
  }

  private static Node.Join node(
      Scope scope,
      String id,
      String name,
      Pos pos,
      String choice,
      List<@Nullable String> alternatives) {
    Set<String> reads = new LinkedHashSet<>();
    alternatives.stream().filter(Objects::nonNull).forEach(reads::add);
    return new Node.Join(scope.head(id, pos, name, reads, false), choice, alternatives);
  }
}
