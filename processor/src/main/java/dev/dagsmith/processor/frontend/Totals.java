package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;

/** Knows the expressions that can't fail, so that it does not matter when they are evaluated. */
final class Totals {
  private Totals() {}

  /** Whether evaluating the expression never fails. */
  static boolean isTotal(Body body, Tree tree, Locals locals) {
    Tree bare = tree instanceof ExpressionTree expression ? Flowing.bare(expression) : tree;
    return switch (bare.getKind()) {
      case LAMBDA_EXPRESSION -> true;
      case IDENTIFIER -> Lookup.isThis((ExpressionTree) bare) || isName(body, bare, locals);
      case MEMBER_REFERENCE ->
          isName(
              body,
              ((com.sun.source.tree.MemberReferenceTree) bare).getQualifierExpression(),
              locals);
      case MEMBER_SELECT ->
          ((MemberSelectTree) bare).getIdentifier().contentEquals("class")
              || isName(body, bare, locals);
      case UNARY_MINUS -> ((UnaryTree) bare).getExpression() instanceof LiteralTree;
      default -> bare instanceof LiteralTree;
    };
  }

  private static boolean isName(Body body, Tree tree, Locals locals) {
    return !(body.lookup().resolve(tree, locals) instanceof Ref.Value);
  }
}
