package dev.dagsmith.processor.frontend;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Knows the lists that loops fill: made empty, added to in loops of their block, then read. */
final class Lists {
  private static final Set<String> CLASSES = Set.of("ArrayList", "LinkedList");

  private final Body body;
  private final Map<Var, Integer> complete = new HashMap<>();

  Lists(Body body) {
    this.body = body;
  }

  /** Whether the variable is an empty list that a loop of the same block adds to. */
  boolean isCollected(VariableTree tree, List<? extends StatementTree> rest) {
    return tree.getInitializer() instanceof NewClassTree created
        && created.getClassBody() == null
        && created.getArguments().stream().allMatch(a -> a.getKind() == Tree.Kind.INT_LITERAL)
        && CLASSES.contains(
            body.lookup().element(created.getIdentifier()).getSimpleName().toString())
        && rest.stream().anyMatch(statement -> addsInLoop(statement, name(tree)))
        && rest.stream().noneMatch(statement -> AddsInTry.in(statement, name(tree)));
  }

  /** Notes from where on the list is complete. */
  void declare(Var list, VariableTree tree, List<? extends StatementTree> rest) {
    rest.stream()
        .filter(statement -> addsInLoop(statement, name(tree)))
        .mapToInt(statement -> body.source().end(statement))
        .max()
        .ifPresent(end -> complete.put(list, end));
  }

  private static String name(VariableTree tree) {
    return tree.getName().toString();
  }

  private static boolean addsInLoop(StatementTree statement, String name) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, Boolean>() {
      @Override
      public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Boolean inLoop) {
        scan(tree.getExpression(), inLoop);
        return scan(tree.getStatement(), true);
      }

      @Override
      public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, Boolean inLoop) {
        if (tree.getBody() instanceof ExpressionTree expression
            && !tree.getParameters().isEmpty()) {
          found[0] |= isAdd(expression, name);
        }
        return super.visitLambdaExpression(tree, inLoop || !tree.getParameters().isEmpty());
      }

      @Override
      public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, Boolean inLoop) {
        found[0] |= inLoop && isAdd(tree.getExpression(), name);
        return super.visitExpressionStatement(tree, inLoop);
      }
    }.scan(statement, false);
    return found[0];
  }

  static boolean isAdd(ExpressionTree tree, String name) {
    return tree instanceof MethodInvocationTree call
        && call.getArguments().size() == 1
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("add")
        && select.getExpression() instanceof IdentifierTree list
        && list.getName().contentEquals(name);
  }

  /** Reads {@code out.add(x)} in a loop; false if the statement is something else. */
  boolean add(MethodInvocationTree call, Place place, List<Stmt> out) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)
        || !(select.getExpression() instanceof IdentifierTree name)) {
      return false;
    }
    Local list = place.locals().find(name.getName().toString());
    if (list == null
        || list.var() == null
        || !list.collects()
        || place.depth() <= list.depth()
        || !isAdd(call, list.name())) {
      return false;
    }
    TypeMirror element =
        list.type() instanceof DeclaredType type && type.getTypeArguments().size() == 1
            ? type.getTypeArguments().get(0)
            : null;
    Expr value = body.expressions().read(call.getArguments().get(0), place, element);
    out.add(new Stmt.Add(body.pos(call), list.var(), value));
    return true;
  }

  /** A read of a variable, which must come after its list is complete. */
  void read(Var var, Tree tree) {
    Integer from = complete.get(var);
    if (from != null && body.source().start(tree) < from) {
      body.problem(BodyProblem.LIST_READ_EARLY, tree, var.name());
    }
  }
}
