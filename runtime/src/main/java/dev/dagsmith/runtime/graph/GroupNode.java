package dev.dagsmith.runtime.graph;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call of another dag: a task group. Its value is that dag's result.
 *
 * @param head its id, and a dot, prefixes the ids of the tasks inside
 * @param dag the other dag's definition, asked for when the dag is first composed
 * @param arguments gives the other dag's arguments, as {@code Object[]} in the order of its
 *     parameters; injected parameters are null
 * @param self gives the instance that the other dag's methods are called on; null: from its own
 *     factory, or it is static
 */
public record GroupNode(Head head, Supplier<DagDefinition> dag, Code arguments, @Nullable Code self)
    implements Node {
  /** Not the definition's: that is only known when the dag is composed. */
  @Override
  public List<Block> blocks() {
    return List.of();
  }
}
