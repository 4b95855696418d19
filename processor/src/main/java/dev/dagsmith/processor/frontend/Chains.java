package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Recognises streams. */
final class Chains {
  /** What is done element by element, so that it can be a stage of a loop. */
  static final Set<String> STAGES =
      Set.of("map", "filter", "flatMap", "mapToObj", "boxed", "parallel", "sequential");

  private static final Set<String> COLLECTORS = Set.of("toList", "toUnmodifiableList");

  private final Body body;

  Chains(Body body) {
    this.body = body;
  }

  /** The stream that the expression is, or is made of; empty if it is none. */
  Optional<Chain> of(ExpressionTree tree, Locals locals) {
    List<Chain.Op> ops = new ArrayList<>();
    ExpressionTree at = Flowing.bare(tree);
    while (at instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      if (!ops.isEmpty() && collects(Chain.Op.of(call))) {
        return onList(at, ops);
      }
      ExpressionTree receiver = select.getExpression();
      String name = select.getIdentifier().toString();
      if (call.getArguments().isEmpty()
          && (name.equals("stream") || name.equals("parallelStream"))) {
        return Optional.of(new Chain(at, receiver, ops));
      }
      if (body.lookup().resolve(receiver, locals) instanceof Ref.Type type) {
        return fromStatic(call, name, type.type(), ops);
      }
      boolean forEach = name.equals("forEach") && !isStream(receiver, locals);
      if (forEach
          && !(Flowing.bare(receiver) instanceof MethodInvocationTree inner
              && of(inner, locals).isPresent())) {
        ops.add(0, Chain.Op.of(call));
        return isIterable(receiver, locals)
            ? Optional.of(new Chain(receiver, receiver, ops))
            : Optional.empty();
      }
      if (isStream(call, locals) && !isStream(receiver, locals) && !isStage(call)) {
        return Optional.of(new Chain(at, null, ops));
      }
      ops.add(0, Chain.Op.of(call));
      at = Flowing.bare(receiver);
    }
    return Optional.empty();
  }

  /** What is done with a list that a stream was collected into: of that, a stream is read anew. */
  private static Optional<Chain> onList(ExpressionTree list, List<Chain.Op> ops) {
    return ops.size() == 1 && ops.get(0).name().equals("forEach")
        ? Optional.of(new Chain(list, list, ops))
        : Optional.empty();
  }

  /** Whether the operation ends a stream as a list. */
  static boolean collects(Chain.Op op) {
    if (op.name().equals("toList")) {
      return op.call().getArguments().isEmpty();
    }
    if (!op.name().equals("collect") || !(op.argument() instanceof MethodInvocationTree call)) {
      return false;
    }
    Tree select = call.getMethodSelect();
    String name =
        select instanceof MemberSelectTree member
            ? member.getIdentifier().toString()
            : select instanceof IdentifierTree simple ? simple.getName().toString() : "";
    return COLLECTORS.contains(name);
  }

  private static boolean isStage(MethodInvocationTree call) {
    return call.getArguments().size() == 1
        && (call.getArguments().get(0) instanceof LambdaExpressionTree
            || call.getArguments().get(0) instanceof MemberReferenceTree);
  }

  private static Optional<Chain> fromStatic(
      MethodInvocationTree call, String name, TypeElement type, List<Chain.Op> ops) {
    String owner = type.getQualifiedName().toString();
    if (owner.equals("java.util.Arrays") && name.equals("stream")) {
      ExpressionTree array = call.getArguments().size() == 1 ? call.getArguments().get(0) : null;
      return Optional.of(new Chain(call, array, ops));
    }
    return owner.startsWith("java.util.stream.")
            && !owner.equals("java.util.stream.Collectors")
            && !owner.equals("java.util.stream.StreamSupport")
        ? Optional.of(new Chain(call, null, ops))
        : Optional.empty();
  }

  private boolean isStream(ExpressionTree tree, Locals locals) {
    return body.typing()
        .of(tree, locals)
        .filter(t -> isA(t, "java.util.stream.BaseStream"))
        .isPresent();
  }

  private boolean isIterable(ExpressionTree tree, Locals locals) {
    return body.typing().of(tree, locals).map(type -> isA(type, "java.lang.Iterable")).orElse(true);
  }

  private boolean isA(TypeMirror type, String name) {
    return Lookup.classOf(type).isPresent()
        && body.compiler()
            .types()
            .isSubtype(
                body.compiler().types().erasure(type),
                body.compiler()
                    .types()
                    .erasure(body.compiler().elements().getTypeElement(name).asType()));
  }

  /** Whether a lambda or reference of one of its operations contains a task call. */
  boolean flows(Chain chain, Locals locals) {
    return chain.ops().stream().anyMatch(op -> flows(op, locals));
  }

  private boolean flows(Chain.Op op, Locals locals) {
    ExpressionTree argument = op.argument();
    return (argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree)
        && body.flowing().in(argument, locals);
  }

  /** The same with glue operations that are no stages, and what is before them, in the start. */
  Chain withoutGlue(Chain chain, Locals locals) {
    int first = chain.ops().size();
    for (int i = chain.ops().size() - 1; i >= 0; i--) {
      Chain.Op op = chain.ops().get(i);
      first = op.name().equals("forEach") || flows(op, locals) ? i : first;
    }
    int from = 0;
    for (int i = 0; i < first; i++) {
      from = STAGES.contains(chain.ops().get(i).name()) ? from : i + 1;
    }
    if (from == 0) {
      return chain;
    }
    @Nullable ExpressionTree start = chain.ops().get(from - 1).call();
    return new Chain(start, null, chain.ops().subList(from, chain.ops().size()));
  }
}
