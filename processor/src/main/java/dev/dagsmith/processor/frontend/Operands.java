package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.program.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints operands beside which tasks are called. What stands left of the last of these calls and
 * may fail is evaluated at its own place, before the call, as Java has it.
 */
final class Operands {
  private final Body body;
  private final Place outside;
  private final GlueText text;
  private final Consumer<Tree> printer;

  /** Prints to {@code text} what need not be early by the {@code printer}. */
  Operands(Body body, Place outside, GlueText text, Consumer<Tree> printer) {
    this.body = body;
    this.outside = outside;
    this.text = text;
    this.printer = printer;
  }

  /** Arguments, and what is before them. */
  void print(List<? extends @Nullable Tree> operands, Locals locals, boolean withinLambda) {
    int last = -1;
    for (int i = 0; !withinLambda && i < operands.size(); i++) {
      last = body.flowing().in(operands.get(i), locals) ? i : last;
    }
    for (int i = 0; i < operands.size(); i++) {
      Tree operand = operands.get(i);
      if (operand == null) {
        continue;
      }
      boolean early =
          i < last
              && !body.flowing().isForm(operand, locals)
              && !Totals.isTotal(body, operand, locals);
      if (early) {
        text.replace(operand, new Part.Hole(body.expressions().glue(operand, outside)));
      } else {
        printer.accept(operand);
      }
    }
  }

  /** An operation that always evaluates both of its operands. */
  void print(BinaryTree tree, Locals locals, boolean withinLambda) {
    Operations operations = Operations.of(body, tree, locals);
    Deque<Tree> operands = new ArrayDeque<>();
    for (int i = operations.count() - 1; i >= 0; i--) {
      body.fits().operation(operations.get(i), locals);
      Tree left = operations.get(i).getLeftOperand();
      operands.push(operations.get(i).getRightOperand());
      if (!withinLambda && operations.isEarly(i, body, locals)) {
        text.replace(left, new Part.Hole(body.expressions().before(left, i, outside)));
        break;
      } else if (i == 0) {
        operands.push(left);
      }
    }
    operands.forEach(printer);
  }
}
