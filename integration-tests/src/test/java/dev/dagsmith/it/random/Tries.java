package dev.dagsmith.it.random;

import java.util.ArrayList;
import java.util.List;

/** Makes try statements. */
final class Tries {
  private final Chance chance;
  private final Statements statements;
  private final Expressions expressions;

  Tries(Chance chance, Statements statements, Expressions expressions) {
    this.chance = chance;
    this.statements = statements;
    this.expressions = expressions;
  }

  boolean add(List<Stmt> to, Scope scope, int depth) {
    int before = chance.ioCalls;
    Statements.Block body = statements.block(scope.block(), depth + 1);
    boolean io = chance.ioCalls > before;
    boolean last = chance.percent(35);
    List<String> classes = classes(io, last);
    if (classes.stream().anyMatch(c -> c.contains("IOException") || c.equals("Exception"))) {
      chance.ioCalls = before;
    }
    StringBuilder text = new StringBuilder("try {#0}");
    List<List<Stmt>> blocks = new ArrayList<>(List.of(body.statements()));
    boolean completes = body.completes();
    for (String each : classes) {
      String name = chance.name("e");
      text.append(" catch (").append(each).append(' ').append(name).append(") {#");
      text.append(blocks.size()).append('}');
      Statements.Block handler = handler(scope.block(), each, name, depth);
      blocks.add(handler.statements());
      completes |= handler.completes();
    }
    if (last) {
      text.append(" finally {#").append(blocks.size()).append('}');
      Scope inner = scope.last();
      blocks.add(plain(inner, depth));
    }
    to.add(new Stmt(text.toString(), List.of(), blocks));
    return completes;
  }

  /** A finally block: no throw statement, so that it can complete. */
  private List<Stmt> plain(Scope scope, int depth) {
    List<Stmt> all = new ArrayList<>();
    scope.assignable().stream()
        .filter(v -> chance.percent(50))
        .forEach(v -> all.add(Stmt.of("log(\"last \" + " + v.name() + ");")));
    int before = chance.ioCalls;
    Statements.Block block = statements.block(scope, depth + 2);
    if (block.completes()) {
      all.addAll(block.statements());
    } else {
      chance.ioCalls = before;
    }
    if (all.isEmpty()) {
      all.add(Stmt.of("log(\"last\");"));
    }
    return all;
  }

  private List<String> classes(boolean io, boolean last) {
    List<String> all = new ArrayList<>();
    int count = last ? chance.below(3) : 1 + chance.below(2);
    if (count > 0) {
      all.add(
          chance.of(
              List.of(
                  "IllegalStateException",
                  "IllegalStateException | ArithmeticException",
                  "ArithmeticException",
                  "NumberFormatException",
                  "IllegalStateException | IllegalArgumentException")));
    }
    if (count > 1) {
      all.add(
          chance.of(
              io ? List.of("IOException", "Exception") : List.of("RuntimeException", "Exception")));
    }
    return all;
  }

  private Statements.Block handler(Scope scope, String classes, String name, int depth) {
    List<Stmt> all = new ArrayList<>();
    // The JDK makes some messages of the shape of the bytecode; those are not asked for.
    boolean any = classes.equals("RuntimeException") || classes.equals("Exception");
    String says = any ? "" : chance.of(List.of(".getMessage()", ".getClass().getName()", ""));
    all.add(Stmt.of("log(\"caught \" + " + (says.isEmpty() ? "\"it\"" : name + says) + ");"));
    if (chance.percent(50)) {
      Statements.Block more = statements.block(scope, depth + 1);
      all.addAll(more.statements());
      if (!more.completes()) {
        return new Statements.Block(all, false);
      }
    }
    if (scope.mayThrow && chance.percent(15)) {
      String thrown = "throw new IllegalArgumentException(\"again\", " + name + ");";
      boolean wrapped = any || chance.percent(50);
      all.add(Stmt.of(wrapped ? thrown : "throw " + name + ";"));
      if (!wrapped && classes.contains("IOException")) {
        chance.ioCalls++;
      }
      return new Statements.Block(all, false);
    }
    for (Scope.Var each : scope.assignable()) {
      if (each.type() == Type.INT && chance.percent(40)) {
        all.add(Stmt.of(each.name() + " = $0;", expressions.any(Type.INT, scope)));
      }
    }
    return new Statements.Block(all, true);
  }
}
