package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.dagsmith.processor.graph.Node;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes without blocks of their own. */
final class SmallNodes {
  private static final ClassName PICK = RuntimeNames.graph("PickNode");

  private SmallNodes() {}

  static Snippet of(Nodes nodes, Node node) {
    if (node instanceof Node.Value value) {
      return Construction.of("ValueNode", value)
          .with(nodes.lambda(value.code()))
          .with("$L", value.total())
          .end();
    } else if (node instanceof Node.Join join) {
      return Construction.of("JoinNode", join)
          .with("$S", join.choice())
          .with(alternatives(join.alternatives()))
          .end();
    } else if (node instanceof Node.Collect collect) {
      return Construction.of("CollectNode", collect)
          .with("$T.of($L)", List.class, Heads.strings(collect.adds()))
          .with(collect.element() == null ? Snippet.of("null") : TypeRefs.of(collect.element()))
          .end();
    } else if (node instanceof Node.Pick pick) {
      return pick(pick);
    } else if (node instanceof Node.Return exit) {
      return Construction.of("ReturnNode", exit).with(literal(exit.value())).end();
    } else if (node instanceof Node.Throw exit) {
      return Construction.of("ThrowNode", exit).with(nodes.lambda(exit.failure())).end();
    } else if (node instanceof Node.Leave exit) {
      return Construction.of("LeaveNode", exit).with("$S", exit.target()).end();
    } else if (node instanceof Node.Barrier barrier) {
      return Construction.of("BarrierNode", barrier).end();
    }
    throw new AssertionError(node);
  }

  private static Snippet literal(@Nullable String text) {
    return text == null ? Snippet.of("null") : Snippet.of("$S", text);
  }

  /** {@code List.of} takes no null. */
  private static Snippet alternatives(List<@Nullable String> ids) {
    return ids.contains(null)
        ? Snippet.of("$T.asList($L)", Arrays.class, Heads.strings(ids))
        : Snippet.of("$T.of($L)", List.class, Heads.strings(ids));
  }

  private static Snippet pick(Node.Pick pick) {
    return Construction.of("PickNode", pick)
        .with("$S", pick.of())
        .with("$T.At.$L", PICK, pick.at())
        .list(
            pick.alternatives().stream()
                .map(
                    each ->
                        Snippet.of("new $T.Alternative($S, $S)", PICK, each.after(), each.value()))
                .toList())
        .end();
  }
}
