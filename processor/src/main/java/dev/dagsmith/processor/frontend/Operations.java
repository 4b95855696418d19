package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Operations each of which has the one before it as its left operand: {@code a + b - c}. Long ones
 * are read in a loop, since what a level does to all below it would grow with their square.
 */
final class Operations {
  /** Division of whole numbers fails for zero. */
  private static final Set<Tree.Kind> MAY_FAIL = EnumSet.of(Tree.Kind.DIVIDE, Tree.Kind.REMAINDER);

  /** So many stand in one text at most. */
  private static final int LONGEST = 20;

  private static final Set<Tree.Kind> LOGICAL =
      EnumSet.of(Tree.Kind.CONDITIONAL_AND, Tree.Kind.CONDITIONAL_OR);

  private final List<BinaryTree> innermostFirst;
  private final int total;

  private Operations(List<BinaryTree> innermostFirst, int total) {
    this.innermostFirst = innermostFirst;
    this.total = total;
  }

  /** Whether the operation is {@code &&} or {@code ||}, whose right operand may be left out. */
  static boolean isLogical(Tree tree) {
    return LOGICAL.contains(tree.getKind());
  }

  /** The operation and those that are its left operand. */
  static Operations of(Body body, BinaryTree last, Locals locals) {
    List<BinaryTree> all = new ArrayList<>();
    ExpressionTree left = last;
    while (left instanceof BinaryTree operation && !isLogical(operation)) {
      all.add(operation);
      left = operation.getLeftOperand();
    }
    Collections.reverse(all);
    int total = 0;
    if (isSafe(body, left, locals)) {
      while (total < all.size()
          && !MAY_FAIL.contains(all.get(total).getKind())
          && isSafe(body, all.get(total).getRightOperand(), locals)) {
        total++;
      }
    }
    return new Operations(all, total);
  }

  /** Whether the value is there, no box and no object whose text its class makes. */
  private static boolean isSafe(Body body, ExpressionTree operand, Locals locals) {
    return (Totals.isTotal(body, operand, locals)
            || body.flowing().isForm(Flowing.bare(operand), locals))
        && body.typing()
            .of(operand, locals)
            .filter(type -> type.getKind().isPrimitive() || Typing.isString(type))
            .isPresent();
  }

  /** Whether the value of so many operations is to be a variable. */
  static boolean isLong(int operations) {
    return operations > 0 && operations % LONGEST == 0;
  }

  int count() {
    return innermostFirst.size();
  }

  BinaryTree get(int index) {
    return innermostFirst.get(index);
  }

  /**
   * Whether the left operand of an operation is evaluated at its own place: before a call of a task
   * in the right one, if it can fail or is long.
   */
  boolean isEarly(int index, Body body, Locals locals) {
    ExpressionTree left = get(index).getLeftOperand();
    return body.flowing().in(get(index).getRightOperand(), locals)
        && !body.flowing().isForm(left, locals)
        && !Totals.isTotal(body, left, locals)
        && (index == 0 || index > total || isLong(index));
  }
}
