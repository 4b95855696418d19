package dev.dagsmith.processor.frontend;

import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code if}. */
final class Branches {
  private final Body body;
  private final Patterns patterns;

  Branches(Body body, Patterns patterns) {
    this.body = body;
    this.patterns = patterns;
  }

  /**
   * Reads one.
   *
   * @param rest what follows it in its block
   */
  void read(IfTree tree, List<? extends StatementTree> rest, Place place, List<Stmt> out) {
    Expr condition = body.statements().conditions().read(tree.getCondition(), place, out);
    Seq then = arm(tree, true, tree.getThenStatement(), place);
    Seq otherwise = arm(tree, false, tree.getElseStatement(), place);
    out.add(new Stmt.If(body.pos(tree), condition, then, otherwise));
    // A variable of the condition is in scope below if the way without it ends here.
    if (!Completion.canComplete(tree.getThenStatement())) {
      patterns.bind(tree.getCondition(), false, rest, place, out);
    } else if (tree.getElseStatement() != null
        && !Completion.canComplete(tree.getElseStatement())) {
      patterns.bind(tree.getCondition(), true, rest, place, out);
    }
  }

  private Seq arm(IfTree tree, boolean when, @Nullable StatementTree statement, Place place) {
    if (statement == null) {
      return new Seq(List.of());
    }
    List<Stmt> out = new ArrayList<>();
    Place inside = place.block();
    List<Tree> region = List.of(statement);
    patterns.bind(tree.getCondition(), when, region, inside, out);
    body.statements().body(statement, inside, out);
    return new Seq(out);
  }
}
