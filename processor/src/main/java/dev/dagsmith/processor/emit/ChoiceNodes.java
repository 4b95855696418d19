package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;
import java.util.ArrayList;
import java.util.List;

/** Branches. */
final class ChoiceNodes {
  private ChoiceNodes() {}

  static Snippet of(Nodes nodes, Node.Choice choice) {
    List<Snippet> arms = new ArrayList<>();
    for (Node.Arm arm : choice.arms()) {
      arms.add(
          Snippet.of(
              "new $T.Arm($S, $L)",
              RuntimeNames.graph("ChoiceNode"),
              arm.name(),
              nodes.block(arm.block(), choice.head().id())));
    }
    return Construction.of("ChoiceNode", choice)
        .with(nodes.lambda(choice.choose()))
        .list(arms)
        .end();
  }
}
