package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks that are left early, made ones that need not be: where one way of a branch leaves, what is
 * below the branch moves into the other way. {@code if (c) return f(x); return g(x);} in a lambda
 * becomes an {@code if} with an {@code else}, whose value is a plain join.
 */
final class Tails {
  private Tails() {}

  /** The block, left early as seldom as possible. */
  static Seq of(Seq body, int label) {
    List<Stmt> out = new ArrayList<>();
    List<Stmt> statements = body.statements();
    for (int i = 0; i < statements.size(); i++) {
      Stmt stmt = statements.get(i);
      List<Stmt> rest = statements.subList(i + 1, statements.size());
      if (stmt instanceof Stmt.Leave leave && leave.label() == label) {
        break; // it is the end anyway
      }
      if (Leaves.in(stmt, label) && movable(stmt, rest)) {
        out.add(moved(stmt, rest, label));
        break;
      }
      out.add(stmt);
    }
    return new Seq(out);
  }

  private static boolean movable(Stmt stmt, List<Stmt> rest) {
    if (rest.isEmpty()) {
      return stmt instanceof Stmt.If
          || stmt instanceof Stmt.Choose
          || stmt instanceof Stmt.Try
          || stmt instanceof Stmt.Labeled;
    }
    if (stmt instanceof Stmt.If branch) {
      return Leaves.ends(branch.then()) || Leaves.ends(branch.otherwise());
    }
    if (stmt instanceof Stmt.Choose choose) {
      long open = choose.cases().stream().filter(each -> !Leaves.ends(each.body())).count();
      return open == 0 || (open == 1 && choose.cases().stream().anyMatch(Labels::isDefault));
    }
    return false;
  }

  private static Stmt moved(Stmt stmt, List<Stmt> rest, int label) {
    if (stmt instanceof Stmt.If branch) {
      return new Stmt.If(
          branch.pos(),
          branch.condition(),
          with(branch.then(), rest, label),
          with(branch.otherwise(), rest, label));
    } else if (stmt instanceof Stmt.Choose choose) {
      List<Stmt.Case> cases = new ArrayList<>();
      for (Stmt.Case each : choose.cases()) {
        cases.add(new Stmt.Case(each.label(), each.name(), with(each.body(), rest, label)));
      }
      return new Stmt.Choose(choose.pos(), choose.selector(), cases);
    } else if (stmt instanceof Stmt.Try attempt) {
      List<Stmt.Catch> catches = new ArrayList<>();
      for (Stmt.Catch each : attempt.catches()) {
        catches.add(
            new Stmt.Catch(each.pos(), each.classes(), each.failure(), of(each.body(), label)));
      }
      return new Stmt.Try(attempt.pos(), of(attempt.body(), label), catches, attempt.last());
    } else if (stmt instanceof Stmt.Labeled labeled) {
      return new Stmt.Labeled(labeled.pos(), labeled.label(), of(labeled.body(), label));
    }
    throw new AssertionError(stmt);
  }

  private static Seq with(Seq way, List<Stmt> rest, int label) {
    if (Leaves.ends(way)) {
      return of(way, label);
    }
    List<Stmt> all = new ArrayList<>(way.statements());
    all.addAll(rest);
    return of(new Seq(all), label);
  }
}
