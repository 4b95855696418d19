package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a list that a loop fills from within something that the list is declared outside of. When a
 * loop in a try fails, a plain call leaves the elements before the failure in the list; iterations
 * of a DAG know no such order. Branches of {@code Flow.parallel} know none among each other.
 */
final class FilledWithin extends TreeScanner<@Nullable Void, @Nullable Void> {
  /** What stands around the loop. */
  enum Block {
    TRY("try", "Declare the list in the try, or end each catch clause with throw or return"),
    PARALLEL("branch of Flow.parallel", "Give each branch a list of its own");

    final String text;
    final String fix;

    Block(String text, String fix) {
      this.text = text;
      this.fix = fix;
    }
  }

  private final String list;
  private final Map<Tree, Block> found = new LinkedHashMap<>();
  private int tries;
  private int branches;
  private int loops;
  private int lambdas;

  private FilledWithin(String list) {
    this.list = list;
  }

  /** The loops that fill the list in such a place, each with what stands around it. */
  static Map<Tree, Block> in(List<? extends StatementTree> statements, String list) {
    FilledWithin filled = new FilledWithin(list);
    filled.scan(statements, null);
    return filled.found;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void none) {
    int step = isReadAfterFailure(tree) ? 1 : 0;
    tries += step;
    scan(tree.getBlock(), null);
    tries -= step;
    scan(tree.getCatches(), null);
    return scan(tree.getFinallyBlock(), null);
  }

  /** Whether something may read the list when the try has failed. */
  private boolean isReadAfterFailure(TryTree tree) {
    return names(tree.getFinallyBlock())
        || tree.getCatches().stream().anyMatch(each -> names(each) || !isLast(each));
  }

  /** Whether nothing below the list's declaration runs after the clause. */
  private boolean isLast(CatchTree tree) {
    boolean[] leaves = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree inner, @Nullable Void none) {
        leaves[0] |=
            (inner instanceof ReturnTree && lambdas > 0)
                || inner instanceof BreakTree
                || inner instanceof ContinueTree
                || inner instanceof YieldTree;
        return super.scan(inner, null);
      }
    }.scan(tree.getBlock(), null);
    return !leaves[0] && !Completion.canComplete(tree.getBlock());
  }

  private boolean names(@Nullable Tree tree) {
    boolean[] named = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void none) {
        named[0] |= name.getName().contentEquals(list);
        return null;
      }
    }.scan(tree, null);
    return named[0];
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void none) {
    scan(tree.getExpression(), null);
    loop(tree, tree.getStatement());
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
    if (!tree.getParameters().isEmpty()) {
      lambdas++;
      loop(tree, tree.getBody());
      lambdas--;
      return null;
    }
    branches++;
    super.visitLambdaExpression(tree, null);
    branches--;
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
    if (ListAdds.addsByReference(tree, list)) {
      loop(tree, null);
    }
    return super.visitMethodInvocation(tree, null);
  }

  private void loop(Tree loop, @Nullable Tree iteration) {
    if ((tries > 0 || (branches > 0 && loops == 0)) && ListAdds.inLoop(loop, list)) {
      found.put(loop, tries > 0 ? Block.TRY : Block.PARALLEL);
    }
    loops++;
    scan(iteration, null);
    loops--;
  }
}
