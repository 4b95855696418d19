package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.dagsmith.processor.declaration.JavaTypes;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads {@code switch}, old and new, statement and expression. */
final class Switches {
  private final Body body;
  private final CaseLabels labels;

  Switches(Body body) {
    this.body = body;
    this.labels = new CaseLabels(body);
  }

  /** Reads a statement. */
  void read(SwitchTree tree, Place place, List<Stmt> out) {
    Exit end = new Exit(body.newLabel(), null, null);
    List<Stmt> choice = new ArrayList<>();
    choose(tree, tree.getExpression(), tree.getCases(), place.switchCase(end), end, choice);
    out.addAll(body.statements().labeled(tree, end, choice).statements());
  }

  /** Reads an expression. */
  Expr value(SwitchExpressionTree tree, Place place, @Nullable TypeMirror expected) {
    TypeMirror type =
        expected != null ? expected : body.typing().of(tree, place.locals()).orElse(null);
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, tree, "this switch");
    }
    JavaType javaType = body.typeOr(type, tree, JavaType.Declared.OBJECT);
    Var result = body.newVar("chosen", javaType, Var.Kind.TEMP);
    Exit end = new Exit(body.newLabel(), result, type);
    List<Stmt> choice = new ArrayList<>();
    choose(tree, tree.getExpression(), tree.getCases(), place.yielding(end), end, choice);
    return new Expr.Sequence(body.pos(tree), body.statements().labeled(tree, end, choice), result);
  }

  private void choose(
      Tree tree,
      ExpressionTree selected,
      List<? extends CaseTree> cases,
      Place place,
      Exit end,
      List<Stmt> out) {
    Expr selector = body.expressions().read(selected, place, null);
    if (cases.stream().anyMatch(each -> !CaseLabels.variables(each).isEmpty())) {
      selector = variable(selected, selector, place, out);
    }
    List<Stmt.Case> read = new ArrayList<>();
    List<CaseTree> falling = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      CaseTree each = cases.get(i);
      boolean last = i == cases.size() - 1;
      falling.add(each);
      boolean old = each.getCaseKind() == CaseTree.CaseKind.STATEMENT;
      if (old && each.getStatements().isEmpty() && !last) {
        continue;
      }
      if (old && !last && Completion.canComplete(each.getStatements())) {
        body.problem(BodyProblem.FALL_THROUGH, each);
      }
      read.add(read(falling, selector, place, end));
      falling.clear();
    }
    out.add(new Stmt.Choose(body.pos(tree), selector, read));
  }

  /** The selector as a variable, for patterns to be matched against again. */
  private Expr variable(ExpressionTree selected, Expr selector, Place place, List<Stmt> out) {
    if (selector instanceof Expr.Glue glue
        && glue.parts().size() == 1
        && glue.parts().get(0) instanceof Part.Use) {
      return selector;
    }
    Optional<TypeMirror> type = body.typing().of(selected, place.locals());
    if (type.isEmpty()) {
      body.problem(BodyProblem.TYPE_UNKNOWN, selected, body.text(selected));
    }
    JavaType javaType = type.map(JavaTypes::of).orElse(JavaType.Declared.OBJECT);
    Var var = body.newVar("selected", javaType, Var.Kind.TEMP);
    out.add(new Stmt.Let(body.pos(selected), var, "=", selector));
    return body.expressions().use(var, selected);
  }

  /** Reads cases that share the statements of the last of them. */
  private Stmt.Case read(List<CaseTree> cases, Expr selector, Place place, Exit end) {
    CaseTree tree = cases.get(cases.size() - 1);
    boolean old = tree.getCaseKind() == CaseTree.CaseKind.STATEMENT;
    // The statements of an old switch are one block: its variables are in scope below, too.
    Place inside = old ? place : place.block();
    List<Part> label = labels.label(cases, inside);
    List<Stmt> out = new ArrayList<>();
    Tree scope = scope(tree);
    for (VariableTree variable : CaseLabels.variables(tree)) {
      List<Part> test = new ArrayList<>(((Expr.Glue) selector).parts());
      test.add(new Part.Text(" instanceof "));
      test.addAll(labels.pattern(tree, inside));
      out.add(body.statements().patterns().let(variable, test, scope, inside));
    }
    if (old) {
      body.statements().readAll(tree.getStatements(), inside, out);
    } else {
      arrow(tree, inside, end, out);
    }
    return new Stmt.Case(label, CaseLabels.name(body, cases), new Seq(out));
  }

  private static Tree scope(CaseTree tree) {
    List<? extends StatementTree> statements = tree.getStatements();
    return statements == null || statements.isEmpty()
        ? tree.getBody()
        : statements.get(statements.size() - 1);
  }

  private void arrow(CaseTree tree, Place place, Exit end, List<Stmt> out) {
    Tree right = tree.getBody();
    if (right instanceof ExpressionTree expression) {
      body.statements().jumps().leave(expression, end, expression, place, out);
    } else {
      body.statements().body((StatementTree) right, place, out);
    }
  }
}
