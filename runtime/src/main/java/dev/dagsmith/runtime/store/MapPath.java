package dev.dagsmith.runtime.store;

import java.util.Arrays;

/**
 * The map indexes of an instance, outermost first. Ordered by element, a path before those that
 * begin with it.
 *
 * @param indexes none negative; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content, see equals
public record MapPath(int[] indexes) implements Comparable<MapPath> {
  /** The path of what is not mapped. */
  public static final MapPath NONE = new MapPath(new int[0]);

  /** The path of these indexes. */
  public static MapPath of(int... indexes) {
    return indexes.length == 0 ? NONE : new MapPath(indexes);
  }

  /** Whether it is that of an instance outside all maps. */
  public boolean isEmpty() {
    return indexes.length == 0;
  }

  /** Whether it is that of an instance in the iteration of {@code other}, or the same. */
  public boolean startsWith(MapPath other) {
    int length = other.indexes.length;
    return indexes.length >= length && Arrays.equals(indexes, 0, length, other.indexes, 0, length);
  }

  @Override
  public int compareTo(MapPath other) {
    return Arrays.compare(indexes, other.indexes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MapPath that && Arrays.equals(indexes, that.indexes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(indexes);
  }

  /** As shown: {@code [2, 0]}. */
  @Override
  public String toString() {
    return Arrays.toString(indexes);
  }
}
