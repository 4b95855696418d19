package dev.dagsmith.runtime.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list made by the iterations of one or more {@link MapNode}s: in the order of the elements, and
 * within an iteration in the order of the source, the values of the nodes named. A node that was
 * skipped adds none.
 *
 * @param head its reads name the {@link MapNode}s of its own block whose iterations add to the list
 * @param adds ids of nodes inside those maps, at any depth, whose values are the elements
 * @param element type of the list's elements; null if it has no stored form
 */
public record CollectNode(Head head, List<String> adds, @Nullable TypeRef element) implements Node {
  /** Copies the list. */
  public CollectNode {
    adds = List.copyOf(adds);
  }
}
