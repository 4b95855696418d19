package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;
import java.util.ArrayList;
import java.util.List;

/** Tries. */
final class TryNodes {
  private TryNodes() {}

  static Snippet of(Nodes nodes, Node.Try attempt) {
    String name = attempt.head().id();
    Snippet body = nodes.block(attempt.body(), name);
    List<Snippet> catches = new ArrayList<>();
    for (Node.Catch each : attempt.catches()) {
      catches.add(
          Snippet.of(
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
        .with(attempt.last() == null ? Snippet.of("null") : nodes.block(attempt.last(), name))
        .end();
  }
}
