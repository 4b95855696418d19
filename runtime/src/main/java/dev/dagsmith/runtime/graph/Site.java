package dev.dagsmith.runtime.graph;

/**
 * Where in the dag's source file a node stands.
 *
 * @param line from 1
 * @param column from 1
 */
public record Site(int line, int column) {
  /** For nodes that stand nowhere in particular. */
  public static final Site NONE = new Site(0, 0);
}
