package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.MapPath;
import java.util.Arrays;

/**
 * A node and the map indexes of one of its instances, as scripts write it: {@code g1.t3[2, 0]}.
 *
 * @param node the node's id with the prefixes of the groups it is in
 * @param path the map indexes
 */
record Name(String node, MapPath path) {
  /** The name that a value begins with. */
  static Name of(String value) {
    return new Name(value.substring(0, value.indexOf('[')), path(value));
  }

  /** Whether a value is that of a task: ids of other nodes have a number sign. */
  static boolean isTask(String value) {
    int bracket = value.indexOf('[');
    return bracket > 0
        && value.charAt(value.lastIndexOf('.', bracket) + 1) == 't'
        && value.lastIndexOf('#', bracket) < 0
        && value.lastIndexOf(' ', bracket) < 0;
  }

  /** The map indexes of the name that a value begins with. */
  static MapPath path(String value) {
    String inner = value.substring(value.indexOf('[') + 1, value.indexOf(']'));
    return inner.isEmpty()
        ? MapPath.NONE
        : MapPath.of(Arrays.stream(inner.split(", ")).mapToInt(Integer::parseInt).toArray());
  }

  /** Another node as an instance of this one sees it: the path cut to that node's depth. */
  Name seen(String other, int depth) {
    return new Name(other, MapPath.of(Arrays.copyOf(path.indexes(), depth)));
  }

  @Override
  public String toString() {
    return node + path;
  }
}
