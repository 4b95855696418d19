package dev.dagsmith.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Finds the assignments within glue, in all their forms. */
abstract class GlueAssignments extends TreeScanner<@Nullable Void, @Nullable Void> {
  /** Met for each of them. */
  abstract void assigns(ExpressionTree tree, ExpressionTree variable);

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void none) {
    assigns(tree, tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void none) {
    assigns(tree, tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void none) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          assigns(tree, tree.getExpression());
      default -> {}
    }
    return super.visitUnary(tree, null);
  }
}
