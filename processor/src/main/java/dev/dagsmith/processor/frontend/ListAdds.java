package dev.dagsmith.processor.frontend;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Finds where loops add to a list, by the list's name. */
final class ListAdds extends TreeScanner<@Nullable Void, Boolean> {
  private final String list;
  private boolean found;

  private ListAdds(String list) {
    this.list = list;
  }

  /** Whether a loop in the tree adds to the list. */
  static boolean inLoop(Tree tree, String list) {
    ListAdds adds = new ListAdds(list);
    adds.scan(tree, false);
    return adds.found;
  }

  /** Whether it is {@code list.add(x)}. */
  static boolean isAdd(ExpressionTree tree, String list) {
    return tree instanceof MethodInvocationTree call
        && call.getArguments().size() == 1
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("add")
        && isName(select.getExpression(), list);
  }

  /** Whether it is {@code ..forEach(list::add)}. */
  static boolean addsByReference(MethodInvocationTree tree, String list) {
    return tree.getArguments().size() == 1
        && tree.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("forEach")
        && tree.getArguments().get(0) instanceof MemberReferenceTree reference
        && reference.getName().contentEquals("add")
        && isName(reference.getQualifierExpression(), list);
  }

  private static boolean isName(ExpressionTree tree, String list) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals(list);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Boolean inLoop) {
    scan(tree.getExpression(), inLoop);
    return scan(tree.getStatement(), true);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, Boolean inLoop) {
    boolean takes = !tree.getParameters().isEmpty();
    if (takes && tree.getBody() instanceof ExpressionTree expression) {
      found |= isAdd(expression, list);
    }
    return super.visitLambdaExpression(tree, inLoop || takes);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, Boolean inLoop) {
    found |= addsByReference(tree, list);
    return super.visitMethodInvocation(tree, inLoop);
  }

  @Override
  public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, Boolean inLoop) {
    found |= inLoop && isAdd(tree.getExpression(), list);
    return super.visitExpressionStatement(tree, inLoop);
  }
}
