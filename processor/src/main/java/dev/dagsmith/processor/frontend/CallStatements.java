package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Stmt;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions that stand as statements: calls and assignments. */
final class CallStatements {
  private final Body body;
  private final Lists lists;

  CallStatements(Body body, Lists lists) {
    this.body = body;
    this.lists = lists;
  }

  /** Reads one. */
  void read(ExpressionTree statement, Place place, List<Stmt> out) {
    ExpressionTree tree = Flowing.bare(statement);
    switch (tree.getKind()) {
      case ASSIGNMENT -> {
        AssignmentTree assignment = (AssignmentTree) tree;
        assign(tree, assignment.getVariable(), "=", assignment.getExpression(), place, out);
      }
      case PREFIX_INCREMENT, POSTFIX_INCREMENT ->
          assign(tree, ((UnaryTree) tree).getExpression(), "+=", null, place, out);
      case PREFIX_DECREMENT, POSTFIX_DECREMENT ->
          assign(tree, ((UnaryTree) tree).getExpression(), "-=", null, place, out);
      case METHOD_INVOCATION -> call((MethodInvocationTree) tree, place, out);
      default -> {
        if (tree instanceof CompoundAssignmentTree compound) {
          assign(
              tree,
              compound.getVariable(),
              operator(compound),
              compound.getExpression(),
              place,
              out);
        } else {
          body.problem(BodyProblem.NO_TASK_CALL, tree, body.text(tree));
        }
      }
    }
  }

  private String operator(CompoundAssignmentTree tree) {
    int from = body.source().end(tree.getVariable());
    int to = body.source().start(tree.getExpression());
    String between = Tokens.oneLine(body.source().between(from, to));
    return between.substring(0, between.indexOf('=') + 1).replaceAll("[\\s)]", "");
  }

  private void assign(
      ExpressionTree tree,
      ExpressionTree variable,
      String operator,
      @Nullable ExpressionTree value,
      Place place,
      List<Stmt> out) {
    ExpressionTree target = Flowing.bare(variable);
    Local local =
        target instanceof IdentifierTree name
            ? place.locals().find(name.getName().toString())
            : null;
    if (local == null || local.var() == null) {
      boolean element = target instanceof ArrayAccessTree;
      body.problem(
          element ? BodyProblem.WRITES_ELEMENT : BodyProblem.WRITES_FIELD, tree, body.text(target));
      return;
    }
    if (local.collects()) {
      body.problem(BodyProblem.LIST_ASSIGNED, tree, local.name());
    } else if (local.depth() < place.depth()) {
      body.problem(BodyProblem.ASSIGNED_IN_LOOP, tree, local.name());
    }
    if (!operator.equals("=")) {
      lists.read(local.var(), target);
    }
    Expr assigned =
        value == null
            ? new Expr.Glue(body.pos(tree), List.of(new Part.Text("1")), true, false)
            : body.expressions().read(value, place, operator.equals("=") ? local.type() : null);
    Expr fitted =
        operator.equals("=")
            ? body.statements().variables().fitted(assigned, local.var())
            : assigned;
    out.add(new Stmt.Let(body.pos(tree), local.var(), operator, fitted));
  }

  private void call(MethodInvocationTree call, Place place, List<Stmt> out) {
    if (lists.add(call, place, out)) {
      return;
    }
    Target target = body.targets().of(call, place.locals());
    if (target instanceof Target.Flow flow) {
      body.calls().flow().statement(flow.name(), call, place, out);
    } else if (target instanceof Target.Marked marked) {
      out.add(new Stmt.Do(body.pos(call), body.calls().step(marked, call, place)));
    } else if (body.pipelines().isPipeline(call, place.locals())
        || body.pipelines().fillsList(call, place.locals())) {
      body.pipelines().statement(call, place, out);
    } else {
      refuse(call, target, place);
    }
  }

  /** Says why a call that is no task call can't stand as a statement. */
  private void refuse(MethodInvocationTree call, Target target, Place place) {
    BodyProblem kind = Effects.of(body, call, target, place.locals());
    LambdaExpressionTree lambda = forEach(call);
    if (lambda != null && lambda.getBody() instanceof MethodInvocationTree inner) {
      // what is done with each element says more than that it is done with each
      Locals inside = place.locals().inner();
      lambda
          .getParameters()
          .forEach(each -> inside.declare(Local.within(each.getName().toString(), null)));
      refuse(inner, body.targets().of(inner, inside), place.with(inside, Set.of()));
    } else if (kind == BodyProblem.CHANGES_COLLECTION) {
      body.problem(kind, call, body.text(call), Effects.receiver(body, call));
    } else if (kind != BodyProblem.NO_TASK_CALL) {
      body.problem(kind, call, body.text(call));
    } else {
      int before = body.problems().list().size();
      body.expressions().glue(call, place);
      if (body.problems().list().size() == before) {
        body.problem(kind, (Tree) call, body.text(call));
      }
    }
  }

  private static @Nullable LambdaExpressionTree forEach(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("forEach")
            && call.getArguments().size() == 1
            && call.getArguments().get(0) instanceof LambdaExpressionTree lambda
        ? lambda
        : null;
  }
}
