package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads streams with task calls: a loop whose body is the stages, and perhaps a list. */
final class Pipelines {
  private final Body body;
  private final Chains chains;
  private final Stages stages;

  Pipelines(Body body) {
    this.body = body;
    this.chains = new Chains(body);
    this.stages = new Stages(body, chains);
  }

  /** Whether the call ends a stream with task calls in its lambdas. */
  boolean isPipeline(MethodInvocationTree call, Locals locals) {
    return chains.of(call, locals).filter(chain -> chains.flows(chain, locals)).isPresent();
  }

  /** Whether a call that stands as a statement adds elements to a list that it may fill. */
  boolean fillsList(MethodInvocationTree call, Locals locals) {
    return body.statements().lists().addsElements(call, locals)
        && chains.of(call, locals).filter(Pipelines::endsInForEach).isPresent();
  }

  private static boolean endsInForEach(Chain chain) {
    List<Chain.Op> ops = chain.ops();
    return !ops.isEmpty() && ops.get(ops.size() - 1).name().equals("forEach");
  }

  /** A stream whose value is used. */
  Expr value(MethodInvocationTree call, Place place, @Nullable TypeMirror expected) {
    Chain chain = chain(call, place);
    List<Chain.Op> ops = chain.ops();
    Chain.Op last = ops.get(ops.size() - 1);
    if (!Chains.collects(last)) {
      refuseEnd(last);
      return new Expr.Glue(body.pos(call), List.of(), true, false);
    }
    return collected(call, chain, ops.subList(0, ops.size() - 1), place, expected);
  }

  private Chain chain(MethodInvocationTree call, Place place) {
    Chain chain = chains.of(call, place.locals()).orElseThrow();
    return chains.withoutGlue(chain, place.locals());
  }

  private void refuseEnd(Chain.Op last) {
    if (last.name().equals("forEach")) {
      throw new Missing(body.text(last.call()), last.call());
    } else if (Chains.STAGES.contains(last.name())) {
      body.problem(BodyProblem.STREAM_END, last.call());
    } else {
      refuse(body, last);
    }
  }

  /** Reports an operation that a stream with task calls can't do, on its name. */
  static void refuse(Body body, Chain.Op op) {
    MemberSelectTree select = (MemberSelectTree) op.call().getMethodSelect();
    body.problem(
        op.call(),
        Problem.at(body.posOfName(select), BodyProblem.STREAM_OPERATION, op.name() + "(..)"));
  }

  /** {@code Flow.map(xs, x -> f(x))}. */
  Expr flowMap(MethodInvocationTree call, Place place, @Nullable TypeMirror expected) {
    return collected(call, flowSource(call), List.of(flowOp(call)), place, expected);
  }

  private static Chain flowSource(MethodInvocationTree call) {
    ExpressionTree source = call.getArguments().get(0);
    return new Chain(source, source, List.of());
  }

  private static Chain.Op flowOp(MethodInvocationTree call) {
    return new Chain.Op("map", call.getArguments().get(1), call);
  }

  private Expr collected(
      MethodInvocationTree call,
      Chain chain,
      List<Chain.Op> ops,
      Place place,
      @Nullable TypeMirror expected) {
    Var[] list = new Var[1];
    List<Stmt> loop = new ArrayList<>();
    stages.loop(
        chain,
        ops,
        place,
        loop,
        (current, inside, out) -> {
          // {@code Flow.map} is inferred for its place, what ends in {@code toList()} is not
          JavaType type = listType(current, chain.ops().isEmpty(), expected);
          list[0] = body.newVar("list", type, Var.Kind.LIST);
          out.add(new Stmt.Add(body.pos(current.tree()), list[0], current.value()));
        });
    if (list[0] == null) {
      return new Expr.Glue(body.pos(call), List.of(), true, false);
    }
    List<Stmt> before = new ArrayList<>();
    before.add(new Stmt.NewList(body.pos(call), list[0]));
    before.addAll(loop);
    return new Expr.Sequence(body.pos(call), new Seq(before), list[0]);
  }

  /**
   * The type of a list of these elements.
   *
   * @param inferred whether the place has a say in it
   */
  private JavaType listType(Current current, boolean inferred, @Nullable TypeMirror expected) {
    TypeMirror element = current.type();
    TypeMirror wanted =
        expected instanceof DeclaredType declared && declared.getTypeArguments().size() == 1
            ? declared.getTypeArguments().get(0)
            : null;
    if (element == null || (inferred && isPlainClass(wanted))) {
      element = wanted;
    }
    if (element == null) {
      body.problem(BodyProblem.TYPE_UNKNOWN, current.tree(), body.text(current.tree()));
    }
    JavaType type = body.typeOr(element, current.tree(), JavaType.Declared.OBJECT).boxed();
    JavaType argument =
        type instanceof JavaType.Wildcard wildcard
            ? wildcard.upper() == null ? JavaType.Declared.OBJECT : wildcard.upper()
            : type;
    return new JavaType.Declared("java.util", List.of("List"), List.of(argument));
  }

  private static boolean isPlainClass(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared && declared.getTypeArguments().isEmpty();
  }

  /** A stream, or {@code Flow.map}, that stands as a statement. */
  void statement(MethodInvocationTree call, Place place, List<Stmt> out) {
    boolean isFlow = body.targets().of(call, place.locals()) instanceof Target.Flow;
    Chain chain = isFlow ? flowSource(call) : chain(call, place);
    List<Chain.Op> ops = isFlow ? List.of(flowOp(call)) : chain.ops();
    Chain.Op last = ops.get(ops.size() - 1);
    if (!isFlow && Chains.collects(last) && ops.size() > 1) {
      ops = ops.subList(0, ops.size() - 1);
      last = ops.get(ops.size() - 1);
    } else if (!isFlow && !last.name().equals("forEach")) {
      refuseEnd(last);
      return;
    }
    boolean performs = !last.name().equals("filter") && !last.name().equals("flatMap");
    Chain.Op step = last;
    stages.loop(
        chain,
        performs ? ops.subList(0, ops.size() - 1) : ops,
        place,
        out,
        (current, inside, to) -> {
          if (performs) {
            stages.perform(step, current, inside, to);
          }
        });
  }
}
