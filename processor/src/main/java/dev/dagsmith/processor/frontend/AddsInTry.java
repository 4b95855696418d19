package dev.dagsmith.processor.frontend;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds a list that a loop within a try fills from outside of it. When such a loop fails, a plain
 * call leaves the elements before the failure in the list; iterations of a DAG know no such order.
 */
final class AddsInTry extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final String list;
  private int tries;
  private int loops;
  private boolean found;

  private AddsInTry(String list) {
    this.list = list;
  }

  /** Whether the statement contains such a try. */
  static boolean in(StatementTree statement, String list) {
    AddsInTry adds = new AddsInTry(list);
    adds.scan(statement, null);
    return adds.found;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void none) {
    tries++;
    scan(tree.getBlock(), null);
    tries--;
    scan(tree.getCatches(), null);
    return scan(tree.getFinallyBlock(), null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void none) {
    scan(tree.getExpression(), null);
    int step = tries > 0 ? 1 : 0;
    loops += step;
    scan(tree.getStatement(), null);
    loops -= step;
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
    int step = tries > 0 && !tree.getParameters().isEmpty() ? 1 : 0;
    loops += step;
    scan(tree.getBody(), null);
    loops -= step;
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
    found |= loops > 0 && Lists.isAdd(tree, list);
    return super.visitMethodInvocation(tree, null);
  }
}
