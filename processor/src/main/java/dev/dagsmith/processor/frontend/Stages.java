package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
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

/** Reads the stages of streams with task calls, one inside the other. */
final class Stages {
  private final Body body;
  private final Chains chains;
  private final Functions functions;
  private final StreamSources sources;

  Stages(Body body, Chains chains) {
    this.body = body;
    this.chains = chains;
    this.functions = new Functions(body);
    this.sources = new StreamSources(body);
  }

  /** What is done with each element that reaches the end of the stages. */
  interface Sink {
    void accept(Current current, Place place, List<Stmt> out);
  }

  /** The loop over a stream's elements, with its operations as body. */
  void loop(Chain chain, List<Chain.Op> ops, Place place, List<Stmt> out, Sink sink) {
    Expr source = sources.elements(chain, place);
    TypeMirror given = sources.elementType(chain, place).orElse(null);
    Exit next = new Exit(body.newLabel(), null, null);
    Place inside = place.stage(next);
    TypeMirror type = given == null ? functions.parameterType(ops, inside) : given;
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, chain.start(), body.text(chain.start()));
    }
    JavaType javaType = body.typeOr(type, chain.start(), JavaType.Declared.OBJECT);
    Var element = body.newVar(functions.elementName(ops), javaType, Var.Kind.ELEMENT);
    List<Stmt> statements = new ArrayList<>();
    Current current = new Current(use(element, chain.start()), type, chain.start());
    stage(ops, current, inside, statements, sink);
    out.add(
        new Stmt.Loop(
            body.pos(ops.isEmpty() ? chain.start() : position(ops.get(0))),
            element,
            source,
            Loops.stored(body, type, element),
            false,
            next.label(),
            new Seq(statements)));
  }

  private static Tree position(Chain.Op op) {
    return op.argument() == null ? op.call() : op.argument();
  }

  private Expr use(Var var, Tree at) {
    return new Expr.Glue(body.pos(at), List.of(new Part.Use(var)), true, false);
  }

  private void stage(List<Chain.Op> ops, Current current, Place place, List<Stmt> out, Sink sink) {
    if (ops.isEmpty()) {
      sink.accept(current, place, out);
      return;
    }
    Chain.Op op = ops.get(0);
    List<Chain.Op> rest = ops.subList(1, ops.size());
    switch (op.name()) {
      case "map", "mapToObj" ->
          functions
              .apply(op.argument(), current, place, out)
              .ifPresent(mapped -> stage(rest, mapped, place, out, sink));
      case "boxed", "parallel", "sequential" -> stage(rest, current, place, out, sink);
      case "filter" -> filter(op, rest, current, place, out, sink);
      case "flatMap" -> flatMap(op, rest, current, place, out, sink);
      default -> Pipelines.refuse(body, op);
    }
  }

  private void filter(
      Chain.Op op, List<Chain.Op> rest, Current current, Place place, List<Stmt> out, Sink sink) {
    Current kept = functions.named(op.argument(), current, out);
    Optional<Current> test = functions.apply(op.argument(), kept, place, out);
    if (test.isEmpty()) {
      return;
    }
    List<Stmt> passing = new ArrayList<>();
    stage(rest, kept, place.block(), passing, sink);
    out.add(
        new Stmt.If(
            body.pos(position(op)), test.get().value(), new Seq(passing), new Seq(List.of())));
  }

  private void flatMap(
      Chain.Op op, List<Chain.Op> rest, Current current, Place place, List<Stmt> out, Sink sink) {
    ExpressionTree argument = op.argument();
    if (argument instanceof LambdaExpressionTree lambda) {
      Place inside = place.with(place.locals().inner(), place.tails());
      functions.bind(lambda, current, inside, out);
      ExpressionTree stream = functions.result(lambda, inside, out);
      Optional<Chain> chain =
          stream == null ? Optional.empty() : chains.of(stream, inside.locals());
      if (chain.isPresent()) {
        Chain inner = chains.withoutGlue(chain.get(), inside.locals());
        loop(inner, inner.ops(), inside, out, (each, at, to) -> stage(rest, each, at, to, sink));
        return;
      }
    } else if (argument instanceof MemberReferenceTree reference
        && reference.getName().contentEquals("stream")) {
      over(reference, rest, current, place, out, sink);
      return;
    }
    body.problem(BodyProblem.STREAM_OPERATION, argument == null ? op.call() : argument, "flatMap");
  }

  /** {@code flatMap(List::stream)}. */
  private void over(
      MemberReferenceTree reference,
      List<Chain.Op> rest,
      Current current,
      Place place,
      List<Stmt> out,
      Sink sink) {
    TypeMirror type =
        current.type() == null ? null : Loops.element(body, current.type()).orElse(null);
    Exit next = new Exit(body.newLabel(), null, null);
    Place inside = place.stage(next);
    if (type == null) {
      type = functions.parameterType(rest, inside);
    }
    if (type == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, reference, body.text(reference));
    }
    JavaType javaType = body.typeOr(type, reference, JavaType.Declared.OBJECT);
    Var element = body.newVar(functions.elementName(rest), javaType, Var.Kind.ELEMENT);
    List<Stmt> statements = new ArrayList<>();
    stage(rest, new Current(use(element, reference), type, reference), inside, statements, sink);
    out.add(
        new Stmt.Loop(
            body.pos(reference),
            element,
            current.value(),
            Loops.stored(body, type, element),
            false,
            next.label(),
            new Seq(statements)));
  }

  /** An operation whose value is not used: a step for each element. */
  void perform(Chain.Op op, Current current, Place place, List<Stmt> out) {
    if (op.argument() instanceof LambdaExpressionTree lambda) {
      Exit end = new Exit(body.newLabel(), null, null);
      Place inside = place.lambda(place.locals().inner(), end);
      functions.bind(lambda, current, inside, out);
      List<Stmt> statements = new ArrayList<>();
      body.statements().lambdaBody(lambda, inside, statements);
      out.addAll(body.statements().labeled(lambda, end, statements).statements());
      return;
    }
    if (op.argument() instanceof MemberReferenceTree reference
        && body.statements().lists().add(reference, current.value(), place, out)) {
      return;
    }
    functions
        .apply(op.argument(), current, place, out)
        .map(Current::value)
        .ifPresent(value -> step(op, value, out));
  }

  private void step(Chain.Op op, Expr value, List<Stmt> out) {
    if (value instanceof Expr.TaskCall || value instanceof Expr.DagCall) {
      out.add(new Stmt.Do(value.pos(), value));
    } else if (op.name().equals("forEach")
        && op.argument() instanceof MemberReferenceTree reference) {
      body.problem(BodyProblem.NO_TASK_CALL, reference, body.text(reference));
    }
  }
}
