package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.LinkedHashSet;
import java.util.Set;

/** Assigned values: each assignment makes a new version of the variable. */
final class Assignments {
  private Assignments() {}

  /** An assignment of the program. */
  static void let(Scope scope, Stmt.Let let) {
    Var var = let.var();
    int before = scope.block.size();
    Code.Target target = new Code.Target(var, var.name(), Operand.type(var), let.operator(), null);
    String id = assign(scope, target, let.value());
    Version version = Version.of(id);
    boolean made = scope.block.size() > before && !(let.value() instanceof Expr.Sequence);
    scope.trace().add(var, made ? version : Aliases.mark(scope, var, version), version);
    scope.set(var, version);
  }

  /** The node that has the value of {@code expr}, as a variable of the target's type would. */
  static String assign(Scope scope, Code.Target target, Expr expr) {
    boolean plain = target.operator().equals("=");
    if (plain
        && expr instanceof Expr.Conditional choice
        && Conversions.throughConditional(target.type())) {
      return Conditionals.assign(scope, target, choice);
    }
    Operand operand = Expressions.eval(scope, expr);
    String single = operand.single();
    JavaType type = operand.type();
    if (plain && single != null && type != null && Conversions.none(target.type(), type)) {
      return single;
    }
    return converted(scope, target, expr, operand);
  }

  private static String converted(Scope scope, Code.Target target, Expr expr, Operand operand) {
    Set<String> reads = new LinkedHashSet<>(operand.reads());
    Code code;
    if (expr instanceof Expr.Glue glue && glue.statements()) {
      code = new Code(operand.pieces(), Code.Form.STATEMENTS, null);
    } else {
      code = new Code(operand.pieces(), Code.Form.ASSIGNED, target);
    }
    Code whole = compound(scope, target, code, reads);
    JavaType type = operand.type();
    boolean total =
        target.operator().equals("=")
            && operand.total()
            && (type == null || Conversions.safe(target.type(), type));
    String id = scope.ids().other(target.name());
    scope.block.add(
        () ->
            new Node.Value(
                scope.head(id, expr.pos(), text(target, expr), reads, false), whole, total));
    return id;
  }

  /** {@code v += x} also reads what {@code v} was. */
  private static Code compound(Scope scope, Code.Target target, Code code, Set<String> reads) {
    Var var = target.var();
    if (var == null || target.operator().equals("=")) {
      return code;
    }
    String old = scope.id(var);
    reads.add(old);
    return new Code(code.pieces(), code.form(), target.old(old));
  }

  private static String text(Code.Target target, Expr expr) {
    if (expr instanceof Expr.Glue glue && glue.statements()) {
      return target.name();
    }
    return target.var() == null || target.var().kind() == Var.Kind.TEMP
        ? Texts.of(expr)
        : target.name() + " " + target.operator() + " " + Texts.of(expr);
  }
}
