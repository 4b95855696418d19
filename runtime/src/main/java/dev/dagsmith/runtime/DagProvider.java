package dev.dagsmith.runtime;

import dev.dagsmith.runtime.graph.DagDefinition;

/**
 * Gives one dag. Generated classes implement it and are named in {@code
 * META-INF/services/dev.dagsmith.runtime.DagProvider}, by which all dags of a class path are found.
 */
public interface DagProvider {
  /**
   * {@return the dag; the same object each time, made when it is first asked for} Safe for several
   * threads.
   */
  DagDefinition definition();
}
