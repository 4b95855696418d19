package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads expressions. */
final class Expressions {
  private final Body body;

  Expressions(Body body) {
    this.body = body;
  }

  /**
   * Reads one.
   *
   * @param expected the type that its place asks for; null if it asks for none or it is not known
   */
  Expr read(ExpressionTree tree, Place place, @Nullable TypeMirror expected) {
    ExpressionTree bare = Flowing.bare(tree);
    if (body.flowing().isForm(bare, place.locals())) {
      return form(bare, place, expected);
    }
    Expr.Glue glue = glue(bare, place);
    return unboxes(bare, place, expected)
        ? new Expr.Glue(glue.pos(), glue.parts(), false, glue.statements())
        : glue;
  }

  /** Whether its place takes a value out of a box, which fails for null. */
  private boolean unboxes(ExpressionTree tree, Place place, @Nullable TypeMirror expected) {
    return expected != null
        && expected.getKind().isPrimitive()
        && !(tree instanceof LiteralTree)
        && body.typing().of(tree, place.locals()).map(t -> !t.getKind().isPrimitive()).orElse(true);
  }

  /** Text with holes. */
  Expr.Glue glue(Tree tree, Place place) {
    return new GluePrinter(body, place).print(tree);
  }

  /**
   * Glue that is evaluated before a task call to its right. What follows a long one takes its value
   * and does not repeat it: all the texts of {@code a() / b() / ..} would grow with the square, and
   * javac needs more stack for a long expression in a lambda than for the same outside.
   *
   * @param operations how many operations it is
   */
  Expr before(Tree tree, int operations, Place place) {
    Expr.Glue glue = glue(tree, place);
    Optional<TypeMirror> type =
        Operations.isLong(operations) ? body.typing().of(tree, place.locals()) : Optional.empty();
    if (type.isEmpty()) {
      return glue;
    }
    Var value = body.newVar("value", body.type(type.get(), tree), Var.Kind.TEMP);
    return new Expr.Sequence(
        glue.pos(), new Seq(List.of(new Stmt.Let(glue.pos(), value, "=", glue))), value);
  }

  /** What {@link Flowing#isForm} calls so. */
  Expr form(ExpressionTree tree, Place place, @Nullable TypeMirror expected) {
    return switch (tree.getKind()) {
      case CONDITIONAL_EXPRESSION -> conditional((ConditionalExpressionTree) tree, place, expected);
      case CONDITIONAL_AND, CONDITIONAL_OR -> logical((BinaryTree) tree, place);
      case SWITCH_EXPRESSION ->
          body.statements().switches().value((SwitchExpressionTree) tree, place, expected);
      default -> call((MethodInvocationTree) tree, place, expected);
    };
  }

  private Expr call(MethodInvocationTree tree, Place place, @Nullable TypeMirror expected) {
    return body.flowing().isCall(tree, place.locals())
        ? body.calls().value(tree, place, expected)
        : body.pipelines().value(tree, place, expected);
  }

  private Expr conditional(
      ConditionalExpressionTree tree, Place place, @Nullable TypeMirror expected) {
    Patterns patterns = body.statements().patterns();
    Expr condition = body.statements().conditions().value(tree.getCondition(), place);
    return new Expr.Conditional(
        body.pos(tree),
        condition,
        patterns.bound(tree.getCondition(), true, tree.getTrueExpression(), place, expected),
        patterns.bound(tree.getCondition(), false, tree.getFalseExpression(), place, expected));
  }

  private Expr logical(BinaryTree tree, Place place) {
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    return new Expr.Logical(
        body.pos(tree),
        and,
        body.statements().conditions().value(tree.getLeftOperand(), place),
        body.statements()
            .patterns()
            .bound(tree.getLeftOperand(), and, tree.getRightOperand(), place, null));
  }

  /** A condition whose patterns bind nothing that tasks give. */
  Expr condition(ExpressionTree tree, Place place) {
    return read(
        tree,
        place,
        body.compiler().types().getPrimitiveType(javax.lang.model.type.TypeKind.BOOLEAN));
  }

  /** A glue that only repeats a variable. */
  Expr.Glue use(Var var, Tree at) {
    return new Expr.Glue(body.pos(at), List.of(new Part.Use(var)), true, false);
  }
}
