package dev.dagsmith.it.random;

import java.util.ArrayList;
import java.util.List;

/** What a place of a program may name and do. Blocks get a copy, so that what they declare ends. */
final class Scope {
  /**
   * A variable.
   *
   * @param fixed whether it is assigned once, so that lambdas may name it
   * @param assignable whether it may be assigned here
   */
  record Var(String name, Type type, boolean fixed, boolean assignable) {}

  final List<Var> vars = new ArrayList<>();

  /** Whether tasks with checked exceptions may be called. */
  boolean checked = true;

  boolean mayReturn = true;
  boolean mayThrow = true;
  boolean mayContinue;
  int loops;

  private Scope copy() {
    Scope copy = new Scope();
    copy.vars.addAll(vars);
    copy.checked = checked;
    copy.mayReturn = mayReturn;
    copy.mayThrow = mayThrow;
    copy.mayContinue = mayContinue;
    copy.loops = loops;
    return copy;
  }

  /** For a block. */
  Scope block() {
    return copy();
  }

  /** For a finally block: it may not be left early. */
  Scope last() {
    Scope last = copy();
    last.mayReturn = false;
    last.mayThrow = false;
    last.mayContinue = false;
    return last;
  }

  /** For a loop's body: what stands outside can be read. */
  Scope loop() {
    Scope loop = copy();
    loop.vars.replaceAll(v -> new Var(v.name(), v.type(), v.fixed(), false));
    loop.mayContinue = true;
    loop.loops++;
    return loop;
  }

  /** For a lambda: of what stands outside, it can read what is assigned once. */
  Scope lambda(boolean withChecked) {
    Scope lambda = loop();
    lambda.vars.removeIf(v -> !v.fixed());
    lambda.checked = withChecked;
    lambda.mayReturn = false;
    lambda.mayContinue = false;
    return lambda;
  }

  void declare(String name, Type type, boolean fixed) {
    vars.add(new Var(name, type, fixed, !fixed));
  }

  List<Var> of(Type type) {
    return vars.stream()
        .filter(v -> v.type() == type || type == Type.MAYBE && v.type() == Type.TEXT)
        .toList();
  }

  List<Var> assignable() {
    return vars.stream().filter(Var::assignable).toList();
  }
}
