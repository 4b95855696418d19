package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Where statements end, and which leave a block. */
final class Leaves {
  private Leaves() {}

  /** Whether control never comes to the end of these statements. */
  static boolean ends(Seq seq) {
    return seq.statements().stream().anyMatch(Leaves::ends);
  }

  private static boolean ends(Stmt stmt) {
    if (stmt instanceof Stmt.If branch) {
      return ends(branch.then()) && ends(branch.otherwise());
    } else if (stmt instanceof Stmt.Choose choose) {
      return choose.cases().stream().anyMatch(Labels::isDefault)
          && choose.cases().stream().allMatch(each -> ends(each.body()));
    } else if (stmt instanceof Stmt.Try attempt) {
      return ends(attempt.body()) && attempt.catches().stream().allMatch(each -> ends(each.body()));
    }
    return stmt instanceof Stmt.Return || stmt instanceof Stmt.Throw || stmt instanceof Stmt.Leave;
  }

  /** Whether the block of this label is left somewhere in the statement. */
  static boolean in(Stmt stmt, int label) {
    if (stmt instanceof Stmt.Leave leave) {
      return leave.label() == label;
    }
    return inner(stmt).stream().anyMatch(seq -> in(seq, label));
  }

  /** Whether the block of this label is left somewhere in these statements. */
  static boolean in(Seq seq, int label) {
    return seq.statements().stream().anyMatch(stmt -> in(stmt, label));
  }

  private static List<Seq> inner(Stmt stmt) {
    List<Seq> inner = new ArrayList<>();
    if (stmt instanceof Stmt.If branch) {
      inner.add(branch.then());
      inner.add(branch.otherwise());
    } else if (stmt instanceof Stmt.Choose choose) {
      choose.cases().forEach(each -> inner.add(each.body()));
    } else if (stmt instanceof Stmt.Loop loop) {
      inner.add(loop.body());
    } else if (stmt instanceof Stmt.Labeled labeled) {
      inner.add(labeled.body());
    } else if (stmt instanceof Stmt.Try attempt) {
      inner.add(attempt.body());
      attempt.catches().forEach(each -> inner.add(each.body()));
      if (attempt.last() != null) {
        inner.add(attempt.last());
      }
    }
    return inner;
  }
}
