package dev.dagsmith.runtime.graph;

import org.jspecify.annotations.Nullable;

/**
 * What a node does with the values that it reads: a task's call, or an expression of the dag's
 * body.
 */
@FunctionalInterface
public interface Code {
  /**
   * Runs it.
   *
   * @return its value; null for code without one
   * @throws Throwable what the user's code throws
   */
  @Nullable Object run(Inputs in) throws Throwable;
}
