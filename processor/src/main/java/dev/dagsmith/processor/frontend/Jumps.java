package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads statements that leave a block. */
final class Jumps {
  private final Body body;

  Jumps(Body body) {
    this.body = body;
  }

  /** Reads one; false if the statement is another. */
  boolean read(StatementTree tree, Place place, List<Stmt> out) {
    if (tree instanceof ReturnTree result) {
      leaveMethod(result, place, out);
    } else if (tree instanceof ThrowTree failure) {
      refuseInFinally(tree, "throw", place);
      Expr value = body.expressions().read(failure.getExpression(), place, null);
      out.add(new Stmt.Throw(body.pos(tree), value));
    } else if (tree instanceof YieldTree result) {
      if (place.onYield() != null) {
        leave(tree, place.onYield(), result.getValue(), place, out);
      }
    } else if (tree instanceof BreakTree jump) {
      jump(tree, jump.getLabel(), place.onBreak(), BodyProblem.BREAK_LOOP, place, out);
    } else if (tree instanceof ContinueTree jump) {
      jump(tree, jump.getLabel(), place.onContinue(), BodyProblem.UNREADABLE, place, out);
    } else {
      return false;
    }
    return true;
  }

  private void leaveMethod(ReturnTree tree, Place place, List<Stmt> out) {
    refuseInFinally(tree, "return", place);
    ExpressionTree value = tree.getExpression();
    if (place.onReturn() != null) {
      leave(tree, place.onReturn(), value, place, out);
      return;
    }
    TypeMirror result = body.dag().getReturnType();
    TypeMirror expected = result.getKind() == TypeKind.VOID ? null : result;
    out.add(
        new Stmt.Return(
            body.pos(tree),
            value == null ? null : body.expressions().read(value, place, expected)));
  }

  private void refuseInFinally(Tree tree, String word, Place place) {
    if (place.last()) {
      body.problem(BodyProblem.FINALLY_EXIT, tree, word);
    }
  }

  private void jump(
      StatementTree tree,
      @Nullable Name label,
      @Nullable Exit exit,
      BodyProblem otherwise,
      Place place,
      List<Stmt> out) {
    if (label != null) {
      body.problem(BodyProblem.LABEL, tree);
    } else if (exit == null) {
      body.problem(otherwise, tree, body.text(tree));
    } else {
      leave(tree, exit, null, place, out);
    }
  }

  /** Ends a block, perhaps with a value. */
  void leave(Tree tree, Exit exit, @Nullable ExpressionTree value, Place place, List<Stmt> out) {
    Var result = exit.result();
    if (value != null && result != null) {
      Expr given = body.expressions().read(value, place, exit.type());
      Expr fitted = body.statements().variables().fitted(given, result);
      out.add(new Stmt.Let(body.pos(value), result, "=", fitted));
    } else if (value != null) {
      body.statements().calls().read(value, place, out);
    }
    if (!place.tails().contains(exit)) {
      exit.use();
      out.add(new Stmt.Leave(body.pos(tree), exit.label()));
    }
  }
}
