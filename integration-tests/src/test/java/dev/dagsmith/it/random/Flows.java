package dev.dagsmith.it.random;

import java.util.ArrayList;
import java.util.List;

/** Makes calls of Flow that stand as statements. */
final class Flows {
  private final Chance chance;
  private final Statements statements;
  private final Expressions expressions;

  Flows(Chance chance, Statements statements, Expressions expressions) {
    this.chance = chance;
    this.statements = statements;
    this.expressions = expressions;
  }

  /** Branches that do not wait for each other. */
  boolean parallel(List<Stmt> to, Scope scope, int depth) {
    List<List<Stmt>> branches = new ArrayList<>();
    for (int i = 0; i < 2 + chance.below(2); i++) {
      Scope inner = scope.lambda(scope.checked);
      inner.loops = scope.loops;
      branches.add(statements.block(inner, depth + 1).statements());
    }
    String text =
        branches.size() == 2 ? "{#0},\n  () -> {#1});" : "{#0},\n  () -> {#1},\n  () -> {#2});";
    to.add(new Stmt("Flow.parallel(\n  () -> " + text, List.of(), branches));
    return true;
  }

  /** A barrier, a sensor, or settings for a call. */
  boolean add(List<Stmt> to, Scope scope) {
    Scope inner = scope.lambda(false);
    switch (chance.below(4)) {
      case 0 -> to.add(Stmt.of("Flow.barrier();"));
      case 1 -> to.add(Stmt.of("Flow.until(() -> ready($0));", expressions.leaf(Type.INT, inner)));
      case 2 -> {
        String name = chance.name("v");
        Expr number = expressions.leaf(Type.INT, inner);
        to.add(Stmt.of("var " + name + " = Flow.until(() -> find($0));", number));
        scope.declare(name, Type.INT, true);
      }
      default -> {
        String name = chance.name("v");
        Expr number = expressions.leaf(Type.INT, inner);
        String with = "Flow.with(\"id=" + name + ", retries=1\", () -> risky($0));";
        to.add(Stmt.of("int " + name + " = " + with, number));
        scope.declare(name, Type.INT, true);
      }
    }
    return true;
  }
}
