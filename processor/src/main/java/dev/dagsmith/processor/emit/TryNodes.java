package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dagsmith.processor.graph.Node;
import java.util.ArrayList;
import java.util.List;

/** Tries. */
final class TryNodes {
  private TryNodes() {}

  static CodeBlock of(Nodes nodes, Node.Try attempt) {
    String name = attempt.head().id();
    CodeBlock body = nodes.block(attempt.body(), name);
    List<CodeBlock> catches = new ArrayList<>();
    for (Node.Catch each : attempt.catches()) {
      catches.add(
          CodeBlock.of(
              "new $T.Catch($T.of($L), $S, $L)",
              RuntimeNames.graph("TryNode"),
              List.class,
              Heads.strings(each.classes()),
              each.failureId(),
              nodes.block(each.block(), name)));
    }
    return Construction.of("TryNode", attempt)
        .with(body)
        .list(catches)
        .with(attempt.last() == null ? CodeBlock.of("null") : nodes.block(attempt.last(), name))
        .end();
  }
}
