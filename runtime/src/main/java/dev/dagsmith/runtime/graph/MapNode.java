package dev.dagsmith.runtime.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block done once for each element of a source, all at the same time or in order. The number of
 * elements is recorded and never counted twice.
 *
 * @param head what all nodes have
 * @param source gives an {@code Iterable}, an array (of primitives too) or a {@code Map}'s entry
 *     set
 * @param elementId id by which the body reads its element
 * @param element type of an element, by which each instance gets a copy of its own; null if it has
 *     no stored form, then the instances share it
 * @param body done once for each element
 * @param inOrder whether an iteration waits for the one before it to end well, and does not start
 *     after one that left the loop
 */
public record MapNode(
    Head head,
    Code source,
    String elementId,
    @Nullable TypeRef element,
    Block body,
    boolean inOrder)
    implements Node {
  @Override
  public List<Block> blocks() {
    return List.of(body);
  }
}
