package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Tells glue from what contains calls of tasks. */
final class Flowing {
  private final Body body;
  private final IdentityHashMap<Tree, Boolean> known = new IdentityHashMap<>();

  Flowing(Body body) {
    this.body = body;
  }

  /** Whether the tree contains a call of, or a reference to, a task, a sensor, a dag or Flow. */
  boolean in(@Nullable Tree tree, Locals locals) {
    if (tree == null) {
      return false;
    }
    Boolean before = known.get(tree);
    if (before == null) {
      before = new Scan(locals).found(tree);
      known.put(tree, before);
    }
    return before;
  }

  /**
   * Whether the expression is more than text with holes: a call of a task, a branch with one, a
   * stream of them.
   */
  boolean isForm(Tree tree, Locals locals) {
    if (!in(tree, locals)) {
      return false;
    }
    return switch (tree.getKind()) {
      case METHOD_INVOCATION ->
          isCall((MethodInvocationTree) tree, locals)
              || body.pipelines().isPipeline((MethodInvocationTree) tree, locals);
      case CONDITIONAL_EXPRESSION -> {
        ConditionalExpressionTree choice = (ConditionalExpressionTree) tree;
        Locals arms = body.typing().bound(choice.getCondition(), locals);
        yield in(choice.getTrueExpression(), arms)
            || in(choice.getFalseExpression(), arms)
            || body.statements().conditions().isSplit(choice.getCondition(), locals);
      }
      case CONDITIONAL_AND, CONDITIONAL_OR -> {
        BinaryTree both = (BinaryTree) tree;
        yield in(both.getRightOperand(), body.typing().bound(both.getLeftOperand(), locals))
            || body.statements().conditions().isSplit(both.getLeftOperand(), locals);
      }
      case SWITCH_EXPRESSION -> true;
      default -> false;
    };
  }

  /** Whether it is a call of a task, a sensor, a dag or of a method of Flow. */
  boolean isCall(MethodInvocationTree call, Locals locals) {
    Target target = body.targets().of(call, locals);
    return target instanceof Target.Marked || target instanceof Target.Flow;
  }

  static ExpressionTree bare(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner;
  }

  private final class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Locals locals;
    private boolean found;

    Scan(Locals locals) {
      this.locals = locals.inner();
    }

    boolean found(Tree tree) {
      scan(tree, null);
      return found;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
      return found ? null : super.scan(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
      locals.declare(Local.within(variable.getName().toString(), null));
      return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
      found |= isCall(call, locals);
      return found ? null : super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
      found |= body.targets().of(tree, locals).isPresent();
      return found ? null : super.visitMemberReference(tree, null);
    }
  }
}
