package dev.dagsmith.it.random;

import java.util.List;

/** Makes expressions. The deeper they get, the likelier they are a name or a literal. */
final class Expressions {
  private final Chance chance;
  private final Pipelines pipelines;

  /** Names of dags that can be called with an int and give one. */
  private final List<String> children;

  Expressions(Chance chance, List<String> children) {
    this.chance = chance;
    this.children = children;
    this.pipelines = new Pipelines(chance, this);
  }

  Expr any(Type type, Scope scope) {
    return make(type, scope, 0);
  }

  Expr make(Type type, Scope scope, int depth) {
    if (depth > 3 || chance.percent(15 + depth * 20)) {
      return leaf(type, scope);
    }
    return switch (type) {
      case INT -> number(scope, depth + 1);
      case BOOL -> truth(scope, depth + 1);
      case TEXT -> text(scope, depth + 1);
      case MAYBE -> maybe(scope, depth + 1);
      case LIST -> list(scope, depth + 1);
      case REC -> rec(scope, depth + 1);
      case VOID -> throw new IllegalArgumentException("void");
    };
  }

  Expr leaf(Type type, Scope scope) {
    List<Scope.Var> vars = scope.of(type);
    if (!vars.isEmpty() && chance.percent(80)) {
      return Expr.of(type, chance.of(vars).name());
    }
    return switch (type) {
      case INT -> Expr.of(type, "" + (chance.below(12) - 2));
      case BOOL -> compare(scope);
      case TEXT -> Expr.of(type, "\"" + (char) ('a' + chance.below(26)) + "\"");
      default -> type.simplest();
    };
  }

  /** Elements of lists are boxed, so they are never compared with {@code ==}. */
  private Expr compare(Scope scope) {
    if (chance.percent(30)) {
      String text = chance.percent(50) ? "$0 == " : "$0 != ";
      return Expr.of(Type.BOOL, text + chance.below(5), leaf(Type.INT, scope));
    }
    String text = chance.of(List.of("$0 < $1", "$0 > $1", "$0 <= $1"));
    return Expr.of(Type.BOOL, text, leaf(Type.INT, scope), leaf(Type.INT, scope));
  }

  private Expr number(Scope scope, int depth) {
    return switch (chance.below(27)) {
      case 0 -> task(Type.INT, "inc($0)", scope, depth, Type.INT);
      case 1 -> task(Type.INT, "redeem(ticket($0))", scope, depth, Type.INT);
      case 2 -> task(Type.INT, "add($0, $1)", scope, depth, Type.INT, Type.INT);
      case 3 -> task(Type.INT, "redeem(ticket($0) + $1)", scope, depth, Type.INT, Type.INT);
      case 4 -> task(Type.INT, "risky($0)", scope, depth, Type.INT);
      case 5 -> task(Type.INT, "ofBid(bid($0))", scope, depth, Type.INT);
      case 6 -> task(Type.INT, "ofText($0)", scope, depth, Type.MAYBE);
      case 7 -> Expr.of(Type.INT, "total($0)", list(scope, chance.percent(50) ? 1 : depth + 1));
      case 8 -> task(Type.INT, "ofRec($0)", scope, depth, Type.REC);
      case 9 -> io(scope, depth);
      case 10 -> child(scope, depth);
      case 11 -> task(Type.INT, "($0 + $1)", scope, depth, Type.INT, Type.INT);
      case 12 -> task(Type.INT, "($0 - $1 * 2)", scope, depth, Type.INT, Type.INT);
      case 13 -> task(Type.INT, "($0 ? $1 : $2)", scope, depth, Type.BOOL, Type.INT, Type.INT);
      case 14 -> task(Type.INT, "$0.n()", scope, depth, Type.REC);
      case 15 -> task(Type.INT, "$0.size()", scope, depth, Type.LIST);
      case 16 -> failing(scope, depth);
      case 17 -> depth == 1 ? choose(scope, depth) : leaf(Type.INT, scope);
      case 18 -> matches(Type.INT, "($0 ? $1 : $2)", scope, depth);
      case 19 -> Expr.of(Type.INT, "new Random(" + chance.below(9) + ").nextInt(9)");
      case 21 -> task(Type.INT, "ofFile(file($0))", scope, depth, Type.INT);
      case 23 -> task(Type.INT, "unhide(hide($0))", scope, depth, Type.INT);
      case 24 -> task(Type.INT, "ofGuarded(guarded($0))", scope, depth, Type.INT);
      case 25 -> task(Type.INT, "unlocked(locked($0, hide($1)))", scope, depth, Type.INT, Type.INT);
      case 26 -> task(Type.INT, "hide($0).reveal().length()", scope, depth, Type.INT);
      case 20 ->
          chance.instance
              ? task(Type.INT, "new Own($0).times()", scope, depth, Type.INT)
              : leaf(Type.INT, scope);
      default -> {
        Expr list = leaf(Type.LIST, scope);
        yield Expr.of(Type.INT, "$0.stream().mapToInt(i -> i).sum()", list);
      }
    };
  }

  private Expr io(Scope scope, int depth) {
    if (!scope.checked) {
      return task(Type.INT, "inc($0)", scope, depth, Type.INT);
    }
    chance.ioCalls++;
    return task(Type.INT, "io($0)", scope, depth, Type.INT);
  }

  private Expr child(Scope scope, int depth) {
    if (children.isEmpty() || !scope.checked) {
      return task(Type.INT, "risky($0)", scope, depth, Type.INT);
    }
    chance.ioCalls++;
    return task(Type.INT, chance.of(children) + "($0)", scope, depth, Type.INT);
  }

  /** Glue that may fail. */
  private Expr failing(Scope scope, int depth) {
    List<Scope.Var> numbers = scope.of(Type.INT);
    if (!numbers.isEmpty() && chance.percent(60)) {
      int off = chance.below(5);
      String by = "(Math.floorMod($0, 5) - " + off + ")";
      return Expr.of(Type.INT, "(20 / " + by + ")", Expr.of(Type.INT, chance.of(numbers).name()));
    }
    return switch (chance.below(3)) {
      case 0 -> task(Type.INT, "$0.get(0)", scope, depth, Type.LIST);
      case 1 -> task(Type.INT, "Integer.parseInt($0)", scope, depth, Type.TEXT);
      default -> {
        List<Scope.Var> texts = scope.of(Type.MAYBE);
        yield texts.isEmpty()
            ? leaf(Type.INT, scope)
            : Expr.of(Type.INT, "$0.length()", Expr.of(Type.MAYBE, chance.of(texts).name()));
      }
    };
  }

  private Expr choose(Scope scope, int depth) {
    String text = "switch (Math.floorMod($0, 3)) { case 0 -> $1; case 1 -> $2; default -> $3; }";
    return task(Type.INT, text, scope, depth, Type.INT, Type.INT, Type.INT, Type.INT);
  }

  private Expr truth(Scope scope, int depth) {
    return switch (chance.below(11)) {
      case 0, 1 -> task(Type.BOOL, "even($0)", scope, depth, Type.INT);
      case 2 -> task(Type.BOOL, "picky($0)", scope, depth, Type.INT);
      case 3 -> task(Type.BOOL, "($0 && $1)", scope, depth, Type.BOOL, Type.BOOL);
      case 4 -> task(Type.BOOL, "($0 || $1)", scope, depth, Type.BOOL, Type.BOOL);
      case 5 -> task(Type.BOOL, "!($0)", scope, depth, Type.BOOL);
      case 6 -> task(Type.BOOL, "$0.isEmpty()", scope, depth, Type.LIST);
      case 7 -> task(Type.BOOL, "$0 > $1", scope, depth, Type.INT, Type.INT);
      case 8 -> matches(Type.BOOL, "($0 && $1)", scope, depth);
      default -> compare(scope);
    };
  }

  /** A pattern is matched, perhaps beside another condition, and what it binds is used. */
  private Expr matches(Type type, String text, Scope scope, int depth) {
    Scope inner = scope.block();
    Expr condition = match(scope, inner, depth);
    Expr used = make(type, inner, depth);
    return text.contains("$2")
        ? Expr.of(type, text, condition, used, make(type, scope, depth))
        : Expr.of(type, text, condition, used);
  }

  /** A condition that declares a variable in {@code inner}. */
  Expr match(Scope scope, Scope inner, int depth) {
    boolean record = chance.percent(50);
    String name = chance.name("p");
    Expr tested = make(record ? Type.REC : Type.MAYBE, scope, depth);
    String test = "((Object) ($0) instanceof " + (record ? "Rec " : "String ") + name + ")";
    inner.declare(name, record ? Type.REC : Type.TEXT, true);
    return chance.percent(40)
        ? Expr.of(Type.BOOL, "($1 && " + test + ")", tested, make(Type.BOOL, scope, depth))
        : Expr.of(Type.BOOL, test, tested);
  }

  private Expr text(Scope scope, int depth) {
    return switch (chance.below(9)) {
      case 0, 1 -> task(Type.TEXT, "text($0)", scope, depth, Type.INT);
      case 2 -> task(Type.TEXT, "join($0, $1)", scope, depth, Type.TEXT, Type.MAYBE);
      case 3 -> task(Type.TEXT, "($0 + $1)", scope, depth, Type.TEXT, Type.INT);
      case 4 -> task(Type.TEXT, "($0 + $1)", scope, depth, Type.TEXT, Type.MAYBE);
      case 5 -> task(Type.TEXT, "$0.s()", scope, depth, Type.REC);
      case 7 -> task(Type.TEXT, "Objects.<String>requireNonNull($0)", scope, depth, Type.MAYBE);
      case 6 -> task(Type.TEXT, "($0 ? $1 : $2)", scope, depth, Type.BOOL, Type.TEXT, Type.TEXT);
      default -> task(Type.TEXT, "(\"l\" + $0)", scope, depth, Type.LIST);
    };
  }

  private Expr maybe(Scope scope, int depth) {
    return switch (chance.below(4)) {
      case 0 -> text(scope, depth);
      case 1 -> task(Type.MAYBE, "($0 ? $1 : null)", scope, depth, Type.BOOL, Type.TEXT);
      default -> task(Type.MAYBE, "maybe($0)", scope, depth, Type.INT);
    };
  }

  /** Elements to go through. */
  Expr source(Scope scope) {
    return make(Type.LIST, scope, 1);
  }

  private Expr list(Scope scope, int depth) {
    return switch (chance.below(depth > 1 ? 5 : 7)) {
      case 0 -> task(Type.LIST, "upTo($0)", scope, depth, Type.INT);
      case 1 -> task(Type.LIST, "riskyList($0)", scope, depth, Type.INT);
      case 2 ->
          task(
              Type.LIST,
              chance.percent(50) ? "List.of($0, $1)" : "List.<Integer>of($0, $1)",
              scope,
              depth,
              Type.INT,
              Type.INT);
      case 3 -> task(Type.LIST, "($0 ? $1 : $2)", scope, depth, Type.BOOL, Type.LIST, Type.LIST);
      default -> pipelines.make(scope, depth);
    };
  }

  private Expr rec(Scope scope, int depth) {
    String text = chance.percent(60) ? "rec($0, $1)" : "new Rec($0, $1)";
    return task(Type.REC, text, scope, depth, Type.INT, Type.TEXT);
  }

  private Expr task(Type type, String text, Scope scope, int depth, Type... parts) {
    Expr[] made = new Expr[parts.length];
    for (int i = 0; i < parts.length; i++) {
      made[i] = make(parts[i], scope, depth);
    }
    return Expr.of(type, text, made);
  }
}
