package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.dagsmith.processor.declaration.JavaTypes;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions. What a task gives and a pattern is matched against is put in a variable: the
 * test is evaluated once more for each variable that the pattern binds, and the task runs once.
 */
final class Conditions {
  private static final JavaType BOOLEAN = new JavaType.Primitive("boolean");

  private final Body body;
  private final Patterns patterns;
  private final IdentityHashMap<Tree, Var> hoisted = new IdentityHashMap<>();

  Conditions(Body body, Patterns patterns) {
    this.body = body;
    this.patterns = patterns;
  }

  /** The variable that holds the value of an expression with a task call, if it was hoisted. */
  @Nullable Var hoisted(@Nullable Tree tree) {
    return hoisted.get(tree);
  }

  /** A condition of a branch; statements that must come before it are added to {@code out}. */
  Expr read(ExpressionTree condition, Place place, List<Stmt> out) {
    body.fits().condition(condition, place.locals());
    if (isSplit(condition, place.locals())) {
      return body.expressions().use(split(condition, place, out), condition);
    }
    hoist(condition, place, out);
    return body.expressions().condition(condition, place);
  }

  /** A condition within an expression. */
  Expr value(ExpressionTree condition, Place place) {
    List<Stmt> before = new ArrayList<>();
    Expr value = read(condition, place, before);
    if (before.isEmpty()) {
      return value;
    }
    if (value instanceof Expr.Glue glue
        && glue.parts().size() == 1
        && glue.parts().get(0) instanceof Part.Use use) {
      return new Expr.Sequence(body.pos(condition), new Seq(before), use.var());
    }
    Var result = newCondition();
    before.add(let(result, value, condition));
    return new Expr.Sequence(body.pos(condition), new Seq(before), result);
  }

  /**
   * Whether a pattern is matched against what a task gives in a part of the condition that is not
   * always evaluated.
   */
  boolean isSplit(ExpressionTree condition, Locals locals) {
    ExpressionTree tree = Flowing.bare(condition);
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return isSplit(((UnaryTree) tree).getExpression(), locals);
    }
    return isLogical(tree)
        && (isSplit(left(tree), locals)
            || testsCall(right(tree), body.typing().bound(left(tree), locals)));
  }

  private boolean testsCall(ExpressionTree condition, Locals locals) {
    ExpressionTree tree = Flowing.bare(condition);
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return testsCall(((UnaryTree) tree).getExpression(), locals);
    } else if (isLogical(tree)) {
      return testsCall(left(tree), locals)
          || testsCall(right(tree), body.typing().bound(left(tree), locals));
    }
    return tree instanceof InstanceOfTree test
        && !Patterns.variables(test.getPattern()).isEmpty()
        && body.flowing().in(test.getExpression(), locals);
  }

  private static boolean isLogical(ExpressionTree tree) {
    return tree.getKind() == Tree.Kind.CONDITIONAL_AND
        || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
  }

  private static ExpressionTree left(ExpressionTree logical) {
    return ((BinaryTree) logical).getLeftOperand();
  }

  private static ExpressionTree right(ExpressionTree logical) {
    return ((BinaryTree) logical).getRightOperand();
  }

  /** Reads a condition operand by operand, as statements, so that variables outlive them. */
  private Var split(ExpressionTree condition, Place place, List<Stmt> out) {
    ExpressionTree tree = Flowing.bare(condition);
    Var result = newCondition();
    if (!isLogical(tree)) {
      ExpressionTree negated = ((UnaryTree) tree).getExpression();
      out.add(let(result, not(split(negated, place, out), tree), tree));
      return result;
    }
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    out.add(let(result, read(left(tree), place, out), tree));
    List<Stmt> more = new ArrayList<>();
    Place inside = place.block();
    patterns.bind(left(tree), and, List.of(right(tree)), inside, more);
    more.add(let(result, read(right(tree), inside, more), tree));
    Expr undecided = and ? body.expressions().use(result, tree) : not(result, tree);
    out.add(new Stmt.If(body.pos(tree), undecided, new Seq(more), new Seq(List.of())));
    return result;
  }

  private Var newCondition() {
    return body.newVar("condition", BOOLEAN, Var.Kind.TEMP);
  }

  private Stmt let(Var var, Expr value, Tree at) {
    return new Stmt.Let(body.pos(at), var, "=", value);
  }

  private Expr not(Var var, Tree at) {
    List<Part> parts = List.of(new Part.Text("!"), new Part.Use(var));
    return new Expr.Glue(body.pos(at), parts, true, false);
  }

  /** Of what is always evaluated first, puts what a pattern is matched against in a variable. */
  private void hoist(ExpressionTree condition, Place place, List<Stmt> out) {
    ExpressionTree tree = Flowing.bare(condition);
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      hoist(((UnaryTree) tree).getExpression(), place, out);
    } else if (isLogical(tree)) {
      hoist(left(tree), place, out);
    } else if (testsCall(tree, place.locals())
        && !hoisted.containsKey(((InstanceOfTree) tree).getExpression())) {
      ExpressionTree tested = ((InstanceOfTree) tree).getExpression();
      Expr value = body.expressions().read(tested, place, null);
      JavaType type =
          body.typing()
              .of(tested, place.locals())
              .map(JavaTypes::of)
              .orElse(JavaType.Declared.OBJECT);
      Var var = body.newVar("tested", type, Var.Kind.TEMP);
      out.add(let(var, value, tested));
      hoisted.put(tested, var);
    }
  }
}
