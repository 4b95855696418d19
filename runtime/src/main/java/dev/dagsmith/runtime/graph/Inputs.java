package dev.dagsmith.runtime.graph;

import org.jspecify.annotations.Nullable;

/**
 * The values that a node's {@link Code} reads. Each use of a code gets inputs of its own, and with
 * them its own copy of every stored value. Not safe for use by several threads.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // the processor checks the types
public interface Inputs {
  /**
   * The value of another node of the same dag, null if that is its value.
   *
   * @param <T> the type of the value, which the processor has checked
   * @param node the node's id: one of those that the reading node names in {@link Head#reads}, or
   *     one inside a branch whose {@link JoinNode} it names and that was taken; code repeats the
   *     user's {@code c ? f(x) : g(x)}, and so asks only for what the taken way made
   * @throws IllegalStateException if that node has no value: a defect of the graph
   */
  <T extends @Nullable Object> T get(String node);

  /**
   * The instance that the dag's methods are called on.
   *
   * @throws IllegalStateException if the dag is static
   */
  <T> T self();
}
