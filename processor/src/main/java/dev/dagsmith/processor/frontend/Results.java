package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the values that a lambda or a switch expression may give, and what they see there. */
final class Results extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Typing typing;
  private final boolean yields;
  private final List<Typing.Choice> found = new ArrayList<>();
  private Locals locals;

  private Results(Typing typing, Locals locals, boolean yields) {
    this.typing = typing;
    this.locals = locals.inner();
    this.yields = yields;
  }

  /**
   * Of a lambda.
   *
   * @param locals in which its parameters are declared
   */
  static List<Typing.Choice> of(LambdaExpressionTree lambda, Typing typing, Locals locals) {
    if (lambda.getBody() instanceof ExpressionTree value) {
      return List.of(new Typing.Choice(value, locals));
    }
    Results results = new Results(typing, locals, false);
    results.scan(lambda.getBody(), null);
    return results.found;
  }

  /** Of a switch expression. */
  static List<Typing.Choice> of(SwitchExpressionTree tree, Typing typing, Locals locals) {
    Results results = new Results(typing, locals, true);
    results.scan(tree.getCases(), null);
    return results.found;
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void none) {
    Locals before = locals;
    for (Tree label : CaseLabels.trees(tree)) {
      locals = typing.bound(label, locals);
    }
    if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      // the statements of all old cases are one block
      scan(tree.getStatements(), null);
      return null;
    }
    if (yields && tree.getBody() instanceof ExpressionTree value) {
      found.add(new Typing.Choice(value, locals));
    } else {
      scan(tree.getBody(), null);
    }
    locals = before;
    return null;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void none) {
    if (!yields && tree.getExpression() != null) {
      found.add(new Typing.Choice(tree.getExpression(), visible()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void none) {
    if (yields) {
      found.add(new Typing.Choice(tree.getValue(), visible()));
    }
    return null;
  }

  /** What is in scope now: what is declared below may have the name of something else here. */
  private Locals visible() {
    Locals now = locals;
    locals = locals.inner();
    return now;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
    super.visitVariable(tree, null);
    locals.declare(Local.within(tree.getName().toString(), typing.declared(tree, locals)));
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void none) {
    Locals before = locals;
    locals = locals.inner();
    super.visitBlock(tree, null);
    locals = before;
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void none) {
    Locals before = locals;
    locals = locals.inner();
    super.visitEnhancedForLoop(tree, null);
    locals = before;
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void none) {
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
    return null;
  }
}
