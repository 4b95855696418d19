package dev.dagsmith.it.random;

import java.util.ArrayList;
import java.util.List;

/** Makes lists that loops fill, directly in the list's block or in branches of it. */
final class Lists {
  private final Chance chance;
  private final Statements statements;
  private final Expressions expressions;

  Lists(Chance chance, Statements statements, Expressions expressions) {
    this.chance = chance;
    this.statements = statements;
    this.expressions = expressions;
  }

  boolean collect(List<Stmt> to, Scope scope, int depth) {
    String list = chance.name("out");
    to.add(Stmt.of("var " + list + " = new ArrayList<Integer>();"));
    fill(to, list, scope, depth);
    if (chance.percent(30)) {
      fill(to, list, scope, depth);
    }
    scope.declare(list, Type.LIST, true);
    return true;
  }

  private void fill(List<Stmt> to, String list, Scope scope, int depth) {
    switch (chance.below(12)) {
      case 0, 1 -> {
        Expr condition = statements.any(Type.BOOL, scope);
        to.add(
            new Stmt(
                "if ($0) {#0}", List.of(condition), List.of(inBlock(list, scope.block(), depth))));
      }
      case 2 -> {
        Expr condition = statements.any(Type.BOOL, scope);
        List<Stmt> then = inBlock(list, scope.block(), depth);
        List<Stmt> other = inBlock(list, scope.block(), depth);
        to.add(new Stmt("if ($0) {#0} else {#1}", List.of(condition), List.of(then, other)));
      }
      case 3 -> {
        Expr selector = statements.any(Type.INT, scope);
        List<Stmt> one = inBlock(list, scope.block(), depth);
        List<Stmt> two = inBlock(list, scope.block(), depth);
        String text = "switch (Math.floorMod($0, 3)) {\n  case 0 -> {#0}\n  case 1 -> {#1}\n";
        to.add(new Stmt(text + "  default -> { }\n}", List.of(selector), List.of(one, two)));
      }
      case 4 -> to.add(attempt(list, scope, depth));
      default -> to.add(loop(list, scope, depth));
    }
  }

  /** A try that the list does not outlive if it fails: another would be no part of the language. */
  private Stmt attempt(String list, Scope scope, int depth) {
    List<Stmt> body = inBlock(list, scope.block(), depth);
    if (!scope.mayThrow || chance.percent(40)) {
      List<Stmt> last = List.of(Stmt.of("log(\"last\");"));
      return new Stmt("try {#0} finally {#1}", List.of(), List.of(body, last));
    }
    List<Stmt> handler = List.of(Stmt.of("throw new IllegalArgumentException(\"again\");"));
    String text = "try {#0} catch (IllegalStateException " + chance.name("e") + ") {#1}";
    return new Stmt(text, List.of(), List.of(body, handler));
  }

  private List<Stmt> inBlock(String list, Scope scope, int depth) {
    List<Stmt> all = new ArrayList<>();
    if (chance.percent(30)) {
      all.add(Stmt.of("log($0);", statements.any(Type.TEXT, scope)));
    }
    all.add(loop(list, scope, depth + 1));
    return all;
  }

  private Stmt loop(String list, Scope scope, int depth) {
    String name = chance.name("x");
    Expr source = expressions.source(scope);
    if (chance.percent(15)) {
      String text = chance.percent(50) ? "$0.stream().map(Kit::risky).forEach(" : "$0.forEach(";
      return Stmt.of(text + list + "::add);", source);
    }
    Scope inner = scope.loop();
    inner.declare(name, Type.INT, true);
    Statements.Block body = statements.block(inner, depth + 1);
    if (body.completes()) {
      body.statements().add(Stmt.of(list + ".add($0);", statements.any(Type.INT, inner)));
    }
    String text = "for (int " + name + " : $0) {#0}";
    return new Stmt(text, List.of(source), List.of(body.statements()));
  }
}
