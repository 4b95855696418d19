package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.failure.CodeRunner;
import dev.dagsmith.runtime.graph.GroupNode;
import org.jspecify.annotations.Nullable;

/** The arguments that a dag is called with inside another. */
public final class GroupArguments {
  private GroupArguments() {}

  public static @Nullable Object[] evaluate(Resolver resolver, Instance group) throws Throwable {
    GroupNode node = (GroupNode) resolver.run().plan().node(group.node());
    Object given = CodeRunner.run(node.arguments(), resolver.scope(group));
    return given == null ? new Object[0] : (@Nullable Object[]) given;
  }
}
