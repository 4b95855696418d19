package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * {@code a && b} and {@code a || b} with a call in {@code b}: a branch that does {@code b} unless
 * {@code a} decides.
 */
final class Logicals {
  private static final JavaType BOOLEAN = new JavaType.Primitive("boolean");

  private Logicals() {}

  /** The value, a {@code boolean}. */
  static Operand eval(Scope scope, Expr.Logical logical) {
    Code.Target target = Code.Target.of("value", BOOLEAN);
    String left = Assignments.assign(scope, target, logical.left());
    String id = scope.ids().other("if");
    Scope way = scope.inner();
    String right = Assignments.assign(way, target, logical.right());
    List<Piece> decide = new ArrayList<>();
    decide.add(new Piece.Get(BOOLEAN, left));
    decide.add(new Piece.Text(logical.and() ? " ? 0 : 1" : " ? 1 : 0"));
    Choices.add(
        scope,
        new Choices.Decision(
            id,
            logical.pos(),
            (logical.and() ? "" : "!") + text(logical),
            new Operand(decide, Set.of(left), false, null)),
        List.of(new Choices.Way("then", way)));
    String join = Choices.join(scope, "value", logical.pos(), id, Arrays.asList(right, left));
    return Operand.of(join, BOOLEAN);
  }

  private static String text(Expr.Logical logical) {
    String text = Texts.of(logical.left());
    return logical.and() || text.matches("[\\w.]+") ? text : "(" + text + ")";
  }
}
