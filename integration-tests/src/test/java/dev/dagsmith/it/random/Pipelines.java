package dev.dagsmith.it.random;

/** Makes streams: elements are numbers all the way, and so is the list that they end as. */
final class Pipelines {
  private static final int DEEPEST = 2;

  private final Chance chance;
  private final Expressions expressions;

  Pipelines(Chance chance, Expressions expressions) {
    this.chance = chance;
    this.expressions = expressions;
  }

  Expr make(Scope scope, int depth) {
    if (scope.loops >= DEEPEST) {
      return expressions.leaf(Type.LIST, scope);
    }
    if (scope.checked && chance.percent(15)) {
      Expr source = expressions.source(scope);
      String name = chance.name("x");
      int before = chance.ioCalls;
      Expr body = expressions.make(Type.INT, lambda(scope, name, true), depth);
      // What the lambda throws, the call of map throws.
      chance.ioCalls = Math.max(before, chance.ioCalls);
      return Expr.of(Type.LIST, "Flow.map($0, " + name + " -> $1)", source, body);
    }
    Expr pipeline = source(scope, depth);
    int stages = 1 + chance.below(3);
    for (int i = 0; i < stages; i++) {
      pipeline = stage(pipeline, scope, depth);
    }
    return Expr.of(Type.LIST, "$0.toList()", pipeline);
  }

  private Expr source(Scope scope, int depth) {
    if (chance.percent(15)) {
      String name = chance.name("i");
      Expr body = expressions.make(Type.INT, lambda(scope, name, false), depth + 1);
      String text = "IntStream.range(0, " + chance.below(4) + ").mapToObj(" + name + " -> $0)";
      return Expr.of(Type.VOID, text, body);
    }
    Expr list = expressions.source(scope);
    return Expr.of(Type.VOID, "$0.stream()", list);
  }

  private Expr stage(Expr before, Scope scope, int depth) {
    String name = chance.name("x");
    Scope inner = lambda(scope, name, false);
    return switch (chance.below(8)) {
      case 0 -> Expr.of(Type.VOID, "$0.map(Kit::risky)", before);
      case 1 -> Expr.of(Type.VOID, "$0.filter(Kit::even)", before);
      case 2 -> stage(before, "filter", name, expressions.make(Type.BOOL, inner, depth));
      case 3 -> flat(before, name, expressions.source(inner));
      case 4 -> block(before, name, inner, depth);
      default -> stage(before, "map", name, expressions.make(Type.INT, inner, depth));
    };
  }

  private static Expr stage(Expr before, String operation, String name, Expr body) {
    return Expr.of(Type.VOID, "$0." + operation + "(" + name + " -> $1)", before, body);
  }

  private static Expr flat(Expr before, String name, Expr body) {
    return Expr.of(Type.VOID, "$0.flatMap(" + name + " -> $1.stream())", before, body);
  }

  private Expr block(Expr before, String name, Scope inner, int depth) {
    String local = chance.name("v");
    Expr first = expressions.make(Type.INT, inner, depth);
    inner.declare(local, Type.INT, true);
    return Expr.of(
        Type.VOID,
        "$0.map(" + name + " -> { int " + local + " = $1; if ($2) { return $3; } return $4; })",
        before,
        first,
        expressions.make(Type.BOOL, inner, depth + 1),
        expressions.make(Type.INT, inner, depth + 1),
        expressions.make(Type.INT, inner, depth));
  }

  private static Scope lambda(Scope scope, String name, boolean checked) {
    Scope inner = scope.lambda(checked);
    inner.declare(name, Type.INT, true);
    return inner;
  }
}
