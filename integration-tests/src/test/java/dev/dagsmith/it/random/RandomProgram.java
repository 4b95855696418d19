package dev.dagsmith.it.random;

import dev.dagsmith.it.harness.Compiled;
import dev.dagsmith.it.harness.Program;
import dev.dagsmith.it.harness.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A random program: a dag, with dags that it may call.
 *
 * @param seed what it was made from
 * @param result what it returns
 * @param dataOrder whether data alone orders it
 * @param instance whether its dags are instance methods, which may use a class of the instance
 * @param arguments JSON arrays, a run each
 * @param children the bodies of the dags it may call, which take an int {@code n} and give one
 * @param body its own body, with parameters {@code int a, String s, List<Integer> l}
 */
record RandomProgram(
    long seed,
    Type result,
    boolean dataOrder,
    boolean instance,
    List<String> arguments,
    List<List<Stmt>> children,
    List<Stmt> body) {

  /** The program of a seed. */
  static RandomProgram of(long seed) {
    Chance chance = new Chance(seed);
    chance.instance = chance.percent(25);
    List<List<Stmt>> children = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int whole = chance.budget;
    for (int i = 0; i < 2 && chance.percent(40); i++) {
      chance.budget = 2 + chance.below(5);
      Scope scope = new Scope();
      scope.declare("n", Type.INT, true);
      Expressions expressions = new Expressions(chance, List.copyOf(names));
      children.add(new Statements(chance, expressions, Type.INT).body(scope));
      names.add(child(seed, i));
    }
    chance.budget = whole;
    Type result = chance.of(List.of(Type.INT, Type.INT, Type.TEXT, Type.LIST, Type.REC, Type.VOID));
    Scope scope = new Scope();
    scope.declare("a", Type.INT, true);
    scope.declare("s", Type.TEXT, true);
    scope.declare("l", Type.LIST, true);
    Expressions expressions = new Expressions(chance, names);
    List<Stmt> body = new Statements(chance, expressions, result).body(scope);
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String list = chance.of(List.of("[]", "[1]", "[2, 5]", "[0, 1, 4]", "[6, 3]"));
      arguments.add("[" + chance.below(40) + ", \"" + chance.below(9) + "\", " + list + "]");
    }
    return new RandomProgram(
        seed, result, chance.percent(10), chance.instance, arguments, children, body);
  }

  private static String child(long seed, int number) {
    return "child" + (number + 1) + "of" + seed;
  }

  private String modifiers() {
    return instance ? "  " : "  static ";
  }

  @Override
  public String toString() {
    return "seed " + seed;
  }

  String className() {
    return "random.Program" + seed;
  }

  String method() {
    return "program" + seed;
  }

  /** The program as it was compiled. */
  Program in(Compiled compiled) {
    return Program.of(
        compiled,
        compiled.map().dags().stream()
            .filter(dag -> dag.method().equals(method()))
            .findFirst()
            .orElseThrow());
  }

  SourceFile source() {
    StringBuilder text = new StringBuilder();
    text.append("package random;\n\n");
    for (String task :
        List.of(
            "add",
            "even",
            "find",
            "guarded",
            "hide",
            "inc",
            "io",
            "ioStep",
            "join",
            "log",
            "maybe",
            "locked",
            "ofGuarded",
            "ofRec",
            "ofText",
            "bid",
            "file",
            "ofBid",
            "ofFile",
            "redeem",
            "ticket",
            "picky",
            "quiet",
            "ready",
            "rec",
            "risky",
            "riskyList",
            "step",
            "text",
            "total",
            "unhide",
            "unlocked",
            "upTo")) {
      text.append("import static random.Kit.").append(task).append(";\n");
    }
    text.append("\nimport dev.dagsmith.Dag;\nimport dev.dagsmith.Flow;\n");
    text.append("import dev.dagsmith.Order;\nimport java.io.IOException;\n");
    text.append("import java.util.ArrayList;\nimport java.util.List;\n");
    text.append("import java.util.Objects;\nimport java.util.Random;\n");
    text.append("import java.util.stream.IntStream;\nimport random.Kit.Rec;\n\n");
    text.append("final class Program").append(seed).append(" {\n");
    if (instance) {
      text.append("  final int base = 3;\n\n  final class Own {\n    final int n;\n\n");
      text.append("    Own(int n) {\n      this.n = n;\n    }\n\n");
      text.append("    int times() {\n      return n * base;\n    }\n  }\n\n");
    }
    for (int i = 0; i < children.size(); i++) {
      text.append("  @Dag\n").append(modifiers()).append("int ").append(child(seed, i));
      text.append("(int n) throws IOException {\n");
      text.append(Stmt.print(children.get(i), "    ")).append("  }\n\n");
    }
    arguments.forEach(a -> text.append("  //= ").append(a).append('\n'));
    text.append("  @Dag").append(dataOrder ? "(order = Order.DATA)\n" : "\n");
    text.append(modifiers()).append(result.java).append(' ').append(method());
    text.append("(int a, String s, List<Integer> l) throws IOException {\n");
    text.append(Stmt.print(body, "    ")).append("  }\n}\n");
    return new SourceFile(className(), text.toString());
  }

  /** Programs that are smaller by one change. Not all of them need compile. */
  List<RandomProgram> smaller() {
    List<RandomProgram> all = new ArrayList<>();
    for (String each : arguments) {
      if (arguments.size() > 1) {
        all.add(
            new RandomProgram(seed, result, dataOrder, instance, List.of(each), children, body));
      }
    }
    for (List<Stmt> each : Stmt.simpler(body)) {
      all.add(new RandomProgram(seed, result, dataOrder, instance, arguments, children, each));
    }
    for (int i = 0; i < children.size(); i++) {
      for (List<Stmt> each : Stmt.simpler(children.get(i))) {
        List<List<Stmt>> changed = new ArrayList<>(children);
        changed.set(i, each);
        all.add(new RandomProgram(seed, result, dataOrder, instance, arguments, changed, body));
      }
    }
    return all;
  }
}
