package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import java.util.List;
import java.util.Set;

/** Statements become nodes, one after another. */
final class Statements {
  private Statements() {}

  /** Adds the nodes of these statements, up to the one at which control always leaves. */
  static void all(Scope scope, Seq seq) {
    for (Stmt stmt : seq.statements()) {
      if (scope.ended()) {
        return;
      }
      one(scope, stmt);
    }
  }

  private static void one(Scope scope, Stmt stmt) {
    if (stmt instanceof Stmt.Let let) {
      Assignments.let(scope, let);
    } else if (stmt instanceof Stmt.Do step) {
      step(scope, step.call());
    } else if (stmt instanceof Stmt.If branch) {
      Branches.when(scope, branch);
    } else if (stmt instanceof Stmt.Choose choose) {
      Branches.choose(scope, choose);
    } else if (stmt instanceof Stmt.Loop loop) {
      Loops.loop(scope, loop);
    } else if (stmt instanceof Stmt.NewList list) {
      Lists.make(scope, list);
    } else if (stmt instanceof Stmt.Add add) {
      Lists.add(scope, add);
    } else if (stmt instanceof Stmt.Try attempt) {
      new Tries(scope, attempt).add();
    } else if (stmt instanceof Stmt.Labeled labeled) {
      Labeleds.add(scope, labeled);
    } else if (stmt instanceof Stmt.Parallel parallel) {
      parallel(scope, parallel);
    } else if (stmt instanceof Stmt.Barrier barrier) {
      String id = scope.ids().other("barrier");
      scope.block.add(() -> new Node.Barrier(scope.head(id, barrier.pos(), "", Set.of(), true)));
    } else {
      Exits.add(scope, stmt);
    }
  }

  private static void step(Scope scope, Expr call) {
    if (call instanceof Expr.TaskCall task) {
      TaskCalls.eval(scope, task, true);
    } else if (call instanceof Expr.DagCall dag) {
      DagCalls.eval(scope, dag, true);
    } else {
      Expressions.eval(scope, call);
    }
  }

  private static void parallel(Scope scope, Stmt.Parallel parallel) {
    String id = scope.ids().other("parallel");
    List<Scope> branches =
        parallel.branches().stream()
            .map(
                seq -> {
                  Scope branch = scope.inner();
                  all(branch, seq);
                  return branch;
                })
            .toList();
    scope.block.add(
        () -> {
          List<Block> blocks = branches.stream().map(branch -> branch.block.build()).toList();
          boolean step = blocks.stream().anyMatch(Block::hasStep);
          return new Node.Parallel(scope.head(id, parallel.pos(), "", Set.of(), step), blocks);
        });
  }
}
