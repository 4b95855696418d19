package dev.dagsmith.runtime.core;

import java.util.Arrays;

/**
 * A node, for one path of map indexes.
 *
 * @param node the node's number in the {@link Plan}
 * @param path the map indexes, outermost first; empty outside maps. Not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, see equals
public record Instance(int node, int[] path) {
  /** The path of what is not mapped. */
  public static final int[] NO_PATH = {};

  /** An instance of another node with the first {@code depth} indexes of this path. */
  public Instance at(int other, int depth) {
    if (depth == path.length) {
      return new Instance(other, path);
    }
    return new Instance(other, depth == 0 ? NO_PATH : Arrays.copyOf(path, depth));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Instance that && node == that.node && Arrays.equals(path, that.path);
  }

  @Override
  public int hashCode() {
    return 31 * node + Arrays.hashCode(path);
  }

  @Override
  public String toString() {
    return node + Arrays.toString(path);
  }
}
