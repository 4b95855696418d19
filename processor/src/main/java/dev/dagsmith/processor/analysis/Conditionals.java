package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Pos;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code c ? a : b} with calls in it: a choice, and a join to wait for. */
final class Conditionals {
  private Conditionals() {}

  /** The node that has the value, where each way may be assigned to the target by itself. */
  static String assign(Scope scope, Code.Target target, Expr.Conditional choice) {
    return new Ways(scope, choice, (way, expr) -> Assignments.assign(way, target, expr))
        .join(target.name());
  }

  /**
   * The value. If both ways have the same type it is the join's; else the user's text stays as it
   * is, because the type of the whole depends on both, and only waits for the join.
   */
  static Operand eval(Scope scope, Expr.Conditional choice) {
    List<Operand> operands = new ArrayList<>();
    Ways ways =
        new Ways(
            scope,
            choice,
            (way, expr) -> {
              Operand operand = Expressions.eval(way, expr);
              operands.add(operand);
              String single = operand.single();
              return single != null ? single : Expressions.value(way, operand, expr.pos(), expr);
            });
    String join = ways.join("value");
    JavaType type = sameType(operands.get(0), operands.get(1));
    if (type != null) {
      return Operand.of(join, type);
    }
    List<Piece> pieces = new ArrayList<>(nested(choice.condition(), ways.condition));
    pieces.add(new Piece.Text(" ? "));
    pieces.addAll(inPlace(nested(choice.whenTrue(), operands.get(0)), ways.condition.reads()));
    pieces.add(new Piece.Text(" : "));
    pieces.addAll(inPlace(nested(choice.whenFalse(), operands.get(1)), ways.condition.reads()));
    return new Operand(pieces, ways.condition.reads(), false, null).after(join);
  }

  private static @Nullable JavaType sameType(Operand left, Operand right) {
    return left.type() != null && left.type().equals(right.type()) ? left.type() : null;
  }

  private static List<Piece> nested(Expr expr, Operand operand) {
    return (expr instanceof Expr.Glue || operand.pieces().size() == 1
            ? operand
            : Expressions.parenthesised(operand))
        .pieces();
  }

  /**
   * Variables that only this way needs are asked for in it: on the other way they may have no
   * value. A collected list has one wherever it is in scope, and its declaration turns it into the
   * class that the user's variable has.
   */
  private static List<Piece> inPlace(List<Piece> pieces, Set<String> always) {
    return pieces.stream()
        .map(
            piece ->
                piece instanceof Piece.Local local
                        && local.var().kind() != Var.Kind.LIST
                        && !always.contains(local.id())
                    ? new Piece.Get(Operand.type(local.var()), local.id())
                    : piece)
        .toList();
  }

  /** The choice and its two ways. */
  private static final class Ways {
    final Operand condition;
    private final Scope scope;
    private final Pos pos;
    private final String id;
    private final String whenTrue;
    private final String whenFalse;

    Ways(Scope scope, Expr.Conditional choice, BiFunction<Scope, Expr, String> value) {
      this.scope = scope;
      this.pos = choice.pos();
      this.condition = Expressions.eval(scope, choice.condition());
      this.id = scope.ids().other("if");
      Scope then = scope.inner();
      this.whenTrue = value.apply(then, choice.whenTrue());
      Scope otherwise = scope.inner();
      this.whenFalse = value.apply(otherwise, choice.whenFalse());
      Choices.add(
          scope,
          new Choices.Decision(id, pos, Texts.of(choice.condition()), Choices.number(condition)),
          List.of(new Choices.Way("then", then), new Choices.Way("else", otherwise)));
    }

    String join(String name) {
      return Choices.join(scope, name, pos, id, Arrays.asList(whenTrue, whenFalse, null));
    }
  }
}
