package dev.dagsmith.it.random;

import java.util.ArrayList;
import java.util.List;

/** Makes statements. */
final class Statements {
  private static final int DEEPEST = 4;
  private static final int MOST_LOOPS = 2;

  private final Chance chance;
  private final Expressions expressions;
  private final Tries tries;
  private final Flows flows;
  private final Lists lists;
  private final Type result;

  /**
   * A block.
   *
   * @param statements in order
   * @param completes whether control can reach its end
   */
  record Block(List<Stmt> statements, boolean completes) {}

  Statements(Chance chance, Expressions expressions, Type result) {
    this.chance = chance;
    this.expressions = expressions;
    this.result = result;
    this.tries = new Tries(chance, this, expressions);
    this.flows = new Flows(chance, this, expressions);
    this.lists = new Lists(chance, this, expressions);
  }

  /** The body of a dag. */
  List<Stmt> body(Scope scope) {
    List<Stmt> all = new ArrayList<>();
    while (chance.budget > 0) {
      if (!add(all, scope, 0)) {
        return all;
      }
    }
    all.add(exit(scope));
    return all;
  }

  /** A block of a few statements. */
  Block block(Scope scope, int depth) {
    List<Stmt> all = new ArrayList<>();
    int size = 1 + chance.below(3);
    for (int i = 0; i < size; i++) {
      if (!add(all, scope, depth)) {
        return new Block(all, false);
      }
    }
    return new Block(all, true);
  }

  Expr any(Type type, Scope scope) {
    return expressions.any(type, scope);
  }

  private Stmt exit(Scope scope) {
    return result == Type.VOID
        ? Stmt.of("log(\"end\");")
        : Stmt.of("return $0;", any(result, scope));
  }

  /** Adds a statement, or a few that belong together; says whether control goes on after it. */
  private boolean add(List<Stmt> to, Scope scope, int depth) {
    chance.budget--;
    boolean flat = depth >= DEEPEST || chance.budget <= 0;
    return switch (flat ? chance.below(9) : chance.below(24)) {
      case 0, 1, 2, 3 -> declare(to, scope);
      case 4, 5 -> assign(to, scope);
      case 6, 7, 8 -> step(to, scope);
      case 9, 10 -> branch(to, scope, depth);
      case 11 -> branchAssign(to, scope, depth);
      case 12 -> choose(to, scope, depth);
      case 13, 14 -> loop(to, scope, depth);
      case 15 -> collect(to, scope, depth);
      case 16 -> forEach(to, scope, depth);
      case 17, 18, 19 -> tries.add(to, scope, depth);
      case 20 -> flows.parallel(to, scope, depth);
      case 21 -> leave(to, scope);
      case 22 -> flows.add(to, scope);
      default -> branch(to, scope, depth);
    };
  }

  private boolean declare(List<Stmt> to, Scope scope) {
    Type type =
        chance.of(
            List.of(
                Type.INT,
                Type.INT,
                Type.INT,
                Type.TEXT,
                Type.LIST,
                Type.REC,
                Type.MAYBE,
                Type.BOOL));
    String name = chance.name("v");
    boolean inferred = type != Type.MAYBE && chance.percent(40);
    to.add(Stmt.of((inferred ? "var " : type.java + " ") + name + " = $0;", any(type, scope)));
    scope.declare(name, type, chance.percent(60));
    return true;
  }

  private boolean assign(List<Stmt> to, Scope scope) {
    List<Scope.Var> vars = scope.assignable();
    if (vars.isEmpty()) {
      return declare(to, scope);
    }
    Scope.Var var = chance.of(vars);
    String operator = "=";
    if (var.type() == Type.INT && chance.percent(40)) {
      operator = chance.of(List.of("+=", "-=", "*="));
    }
    to.add(Stmt.of(var.name() + " " + operator + " $0;", any(var.type(), scope)));
    return true;
  }

  private boolean step(List<Stmt> to, Scope scope) {
    switch (chance.below(8)) {
      case 0, 1 -> to.add(Stmt.of("log($0);", any(Type.TEXT, scope)));
      case 2, 3 -> to.add(Stmt.of("step($0);", any(Type.INT, scope)));
      case 4 -> to.add(Stmt.of("risky($0);", any(Type.INT, scope)));
      case 5 -> {
        if (scope.checked) {
          chance.ioCalls++;
          to.add(Stmt.of("ioStep($0);", any(Type.INT, scope)));
        } else {
          to.add(Stmt.of("inc($0);", any(Type.INT, scope)));
        }
      }
      case 6 -> to.add(Stmt.of("quiet($0);", any(Type.INT, scope)));
      default -> to.add(Stmt.of("log(\"at \" + $0);", expressions.leaf(Type.INT, scope)));
    }
    return true;
  }

  private boolean branch(List<Stmt> to, Scope scope, int depth) {
    Scope inner = scope.block();
    Expr condition =
        chance.percent(20) ? expressions.match(scope, inner, 2) : any(Type.BOOL, scope);
    Block then = block(inner, depth + 1);
    if (chance.percent(45)) {
      to.add(new Stmt("if ($0) {#0}", List.of(condition), List.of(then.statements())));
      return true;
    }
    Block other = block(scope.block(), depth + 1);
    to.add(
        new Stmt(
            "if ($0) {#0} else {#1}",
            List.of(condition),
            List.of(then.statements(), other.statements())));
    return then.completes() || other.completes();
  }

  /** A variable that each arm assigns. */
  private boolean branchAssign(List<Stmt> to, Scope scope, int depth) {
    Type type = chance.of(List.of(Type.INT, Type.TEXT, Type.LIST));
    String name = chance.name("v");
    List<List<Stmt>> arms = new ArrayList<>();
    Expr condition = any(Type.BOOL, scope);
    for (int i = 0; i < 2; i++) {
      Scope inner = scope.block();
      Block arm = block(inner, depth + 1);
      if (arm.completes()) {
        arm.statements().add(Stmt.of(name + " = $0;", any(type, inner)));
      }
      arms.add(arm.statements());
    }
    to.add(Stmt.of(type.java + " " + name + ";"));
    to.add(new Stmt("if ($0) {#0} else {#1}", List.of(condition), arms));
    to.add(Stmt.of("log(\"\" + " + name + ");"));
    scope.declare(name, type, true);
    return true;
  }

  private boolean choose(List<Stmt> to, Scope scope, int depth) {
    Expr selector = any(Type.INT, scope);
    Block a = block(scope.block(), depth + 1);
    Block b = block(scope.block(), depth + 1);
    int before = chance.ioCalls;
    Block c = block(scope.block(), depth + 1);
    boolean all = chance.percent(70);
    if (!all) {
      chance.ioCalls = before; // what is left out throws nothing
    }
    String text = "switch (Math.floorMod($0, 4)) {\n  case 0 -> {#0}\n  case 1, 2 -> {#1}\n";
    to.add(
        new Stmt(
            text + (all ? "  default -> {#2}\n}" : "}"),
            List.of(selector),
            all
                ? List.of(a.statements(), b.statements(), c.statements())
                : List.of(a.statements(), b.statements())));
    return !all || a.completes() || b.completes() || c.completes();
  }

  private boolean loop(List<Stmt> to, Scope scope, int depth) {
    if (scope.loops >= MOST_LOOPS) {
      return step(to, scope);
    }
    Expr source = expressions.source(scope);
    String name = chance.name("x");
    Scope inner = scope.loop();
    inner.declare(name, Type.INT, true);
    Block body = block(inner, depth + 1);
    String list = chance.percent(20) ? "Flow.inOrder($0)" : "$0";
    String type = chance.percent(50) ? "var " : "int ";
    to.add(
        new Stmt(
            "for (" + type + name + " : " + list + ") {#0}",
            List.of(source),
            List.of(body.statements())));
    return true;
  }

  private boolean collect(List<Stmt> to, Scope scope, int depth) {
    return scope.loops >= MOST_LOOPS ? declare(to, scope) : lists.collect(to, scope, depth);
  }

  private boolean forEach(List<Stmt> to, Scope scope, int depth) {
    if (scope.loops >= MOST_LOOPS) {
      return step(to, scope);
    }
    Expr source = expressions.source(scope);
    String name = chance.name("x");
    if (chance.percent(30)) {
      to.add(Stmt.of("$0.forEach(Kit::step);", source));
      return true;
    }
    Scope inner = scope.lambda(false);
    inner.declare(name, Type.INT, true);
    Block body = block(inner, depth + 1);
    // Without any task it would be no step, which is not in the language.
    body.statements().add(0, Stmt.of("log(\"each \" + " + name + ");"));
    String text = chance.percent(50) ? "$0.forEach(" : "$0.stream().forEach(";
    to.add(new Stmt(text + name + " -> {#0});", List.of(source), List.of(body.statements())));
    return true;
  }

  /** Leaves a block early, if a condition holds. */
  private boolean leave(List<Stmt> to, Scope scope) {
    Stmt exit;
    if (!scope.mayThrow && !scope.mayContinue) {
      return step(to, scope);
    }
    if (scope.mayContinue && (chance.percent(50) || !scope.mayThrow)) {
      exit = Stmt.of("continue;");
    } else if (scope.mayReturn && chance.percent(60)) {
      exit = result == Type.VOID ? Stmt.of("return;") : exit(scope);
    } else {
      String type = chance.of(List.of("IllegalStateException", "IllegalArgumentException"));
      Expr number = expressions.leaf(Type.INT, scope);
      exit = Stmt.of("throw new " + type + "(\"thrown \" + $0);", number);
    }
    if (chance.percent(15)) {
      to.add(exit);
      return false;
    }
    to.add(new Stmt("if ($0) {#0}", List.of(any(Type.BOOL, scope)), List.of(List.of(exit))));
    return true;
  }
}
