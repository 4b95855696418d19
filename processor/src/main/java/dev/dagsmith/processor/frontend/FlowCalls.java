package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.declaration.Marker;
import dev.dagsmith.processor.declaration.Settings;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads calls of the methods of {@code Flow}. */
final class FlowCalls {
  private final Body body;
  private final Calls calls;

  FlowCalls(Body body, Calls calls) {
    this.body = body;
    this.calls = calls;
  }

  /** A call whose value is used. */
  Expr value(String name, MethodInvocationTree call, Place place, @Nullable TypeMirror expected) {
    return switch (name) {
      case "map" -> body.pipelines().flowMap(call, place, expected);
      case "until", "with" ->
          single(call, Settings.NONE, place, expected).orElseGet(() -> instead(call));
      case "inOrder" -> {
        body.problem(
            BodyProblem.FLOW_PLACE,
            call,
            name,
            "Write it in the head of a loop: for (var x : Flow.inOrder(list))");
        yield instead(call);
      }
      default -> throw new Missing(body.text(call), call);
    };
  }

  private Expr instead(Tree call) {
    return new Expr.Glue(body.pos(call), List.of(), true, false);
  }

  /** A call that stands as a statement. */
  void statement(String name, MethodInvocationTree call, Place place, List<Stmt> out) {
    switch (name) {
      case "barrier" -> out.add(new Stmt.Barrier(body.pos(call)));
      case "parallel" -> parallel(call, place, out);
      case "map" -> body.pipelines().statement(call, place, out);
      default ->
          single(call, Settings.NONE, place, null)
              .ifPresentOrElse(
                  value -> out.add(new Stmt.Do(body.pos(call), value)),
                  () -> {
                    if (!name.equals("until") && !name.equals("with")) {
                      value(name, call, place, null);
                    }
                  });
    }
  }

  private void parallel(MethodInvocationTree call, Place place, List<Stmt> out) {
    List<Seq> branches = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      List<Stmt> branch = new ArrayList<>();
      if (argument instanceof LambdaExpressionTree lambda) {
        Exit end = new Exit(body.newLabel(), null, null);
        Place inside = place.lambda(place.locals().inner(), end);
        body.statements().lambdaBody(lambda, inside, branch);
        branches.add(body.statements().labeled(lambda, end, branch));
      } else if (argument instanceof MemberReferenceTree reference) {
        body.targets()
            .of(reference, place.locals())
            .ifPresentOrElse(
                target ->
                    branch.add(
                        new Stmt.Do(
                            body.pos(reference), reference(target, reference, place, null))),
                () -> needsLambda(argument, "parallel"));
        branches.add(new Seq(branch));
      } else {
        needsLambda(argument, "parallel");
      }
    }
    out.add(new Stmt.Parallel(body.pos(call), branches));
  }

  private void needsLambda(Tree argument, String name) {
    body.problem(BodyProblem.FLOW_ARGUMENT, argument, name, "a lambda", "() -> task(x)");
  }

  /** The one call that {@code until} and {@code with} are about. */
  private Optional<Expr> single(
      MethodInvocationTree call, Settings settings, Place place, @Nullable TypeMirror expected) {
    if (!(body.targets().of(call, place.locals()) instanceof Target.Flow flow)) {
      return Optional.empty();
    }
    boolean until = flow.name().equals("until");
    int lambda = until ? 0 : 1;
    if ((!until && !flow.name().equals("with")) || call.getArguments().size() <= lambda) {
      return Optional.empty();
    }
    ExpressionTree inner = inner(call.getArguments().get(lambda));
    if (inner instanceof MethodInvocationTree nested
        && !until
        && body.targets().of(nested, place.locals()) instanceof Target.Flow) {
      return single(nested, read(call, null), place, expected);
    }
    Optional<Target.Marked> target = target(inner, place);
    if (inner == null || target.isEmpty()) {
      body.problem(
          until ? BodyProblem.NOT_A_SENSOR : BodyProblem.FLOW_ARGUMENT,
          call.getArguments().get(lambda),
          until ? body.text(call.getArguments().get(lambda)) : "with",
          "a lambda with one task call",
          "\"retries=5\", () -> task(x)");
      return Optional.empty();
    }
    if (until != target.get().is(Marker.Role.SENSOR)) {
      body.problem(
          until ? BodyProblem.NOT_A_SENSOR : BodyProblem.SENSOR_CALL, inner, body.text(inner));
      return Optional.empty();
    }
    if (target.get().is(Marker.Role.DAG)) {
      body.problem(
          BodyProblem.FLOW_PLACE,
          call,
          "with",
          "Settings are for tasks, and "
              + target.get().method().getSimpleName()
              + "(..) is a DAG: write them on its @Dag, or on the tasks that it calls");
      return Optional.empty();
    }
    Settings all = until ? settings : read(call, target.get().method());
    return Optional.of(make(target.get(), inner, place, expected, all));
  }

  private Optional<Target.Marked> target(@Nullable ExpressionTree inner, Place place) {
    if (inner instanceof MemberReferenceTree reference) {
      return body.targets().of(reference, place.locals());
    }
    return inner instanceof MethodInvocationTree call
            && body.targets().of(call, place.locals()) instanceof Target.Marked marked
        ? Optional.of(marked)
        : Optional.empty();
  }

  private Expr make(
      Target.Marked target,
      ExpressionTree inner,
      Place place,
      @Nullable TypeMirror expected,
      Settings settings) {
    return inner instanceof MemberReferenceTree reference
        ? reference(target, reference, place, settings)
        : calls.marked(target, (MethodInvocationTree) inner, place, expected, settings);
  }

  private Expr reference(
      Target.Marked target,
      MemberReferenceTree reference,
      Place place,
      @Nullable Settings settings) {
    ExecutableElement method = target.method();
    TypeMirror result = body.methods().as(method, target.site()).getReturnType();
    boolean sensor = target.is(Marker.Role.SENSOR);
    return calls.make(
        target,
        reference,
        calls.receiver(target, reference.getQualifierExpression(), reference, place),
        List.of(),
        body.type(sensor ? calls.found(result) : result, reference),
        settings == null ? Settings.NONE : settings);
  }

  /** The one expression of a lambda without parameters, or a method reference. */
  private static @Nullable ExpressionTree inner(ExpressionTree argument) {
    if (!(argument instanceof LambdaExpressionTree lambda)) {
      return argument instanceof MemberReferenceTree ? argument : null;
    }
    if (lambda.getBody() instanceof ExpressionTree expression) {
      return Flowing.bare(expression);
    }
    List<? extends StatementTree> statements = ((BlockTree) lambda.getBody()).getStatements();
    if (statements.size() != 1) {
      return null;
    }
    return statements.get(0) instanceof ReturnTree result
        ? result.getExpression()
        : statements.get(0) instanceof ExpressionStatementTree statement
            ? statement.getExpression()
            : null;
  }

  /** The settings of {@code Flow.with}. */
  private Settings read(MethodInvocationTree call, @Nullable ExecutableElement callee) {
    ExpressionTree argument = call.getArguments().get(0);
    String text = constant(argument);
    if (text == null) {
      body.problem(BodyProblem.SETTINGS_NOT_CONSTANT, argument);
      return Settings.NONE;
    }
    return body.declarations()
        .callSettings(
            text, body.pos(argument), callee == null ? body.dag() : callee, body.problems());
  }

  private @Nullable String constant(ExpressionTree tree) {
    ExpressionTree bare = Flowing.bare(tree);
    if (bare instanceof LiteralTree literal) {
      return String.valueOf(literal.getValue());
    }
    if (bare.getKind() == Tree.Kind.PLUS) {
      String left = constant(((BinaryTree) bare).getLeftOperand());
      String right = constant(((BinaryTree) bare).getRightOperand());
      return left == null || right == null ? null : left + right;
    }
    return body.lookup().resolve(bare, new Locals()) instanceof Ref.Field field
            && field.field().getConstantValue() != null
        ? field.field().getConstantValue().toString()
        : null;
  }
}
