package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.MapPath;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Map paths as bytes that sort like the paths, compared byte by byte without sign. An index takes
 * one byte to 127, two to 16,383, and so on; the leading bits of its first byte tell how many
 * follow, so that longer codes sort after shorter ones. No index begins with {@code 0xFF}.
 */
final class PathCode {
  private static final byte[] NONE = {};

  private PathCode() {}

  static byte[] encode(MapPath path) {
    if (path.isEmpty()) {
      return NONE;
    }
    byte[] bytes = new byte[5 * path.indexes().length];
    int at = 0;
    for (int index : path.indexes()) {
      int more = following(index);
      bytes[at++] = (byte) (lead(more) | (more == 4 ? 0 : index >>> (8 * more)));
      for (int i = more - 1; i >= 0; i--) {
        bytes[at++] = (byte) (index >>> (8 * i));
      }
    }
    return Arrays.copyOf(bytes, at);
  }

  static MapPath decode(byte[] bytes) {
    if (bytes.length == 0) {
      return MapPath.NONE;
    }
    int[] indexes = new int[bytes.length];
    int count = 0;
    for (int at = 0; at < bytes.length; ) {
      int first = bytes[at++] & 0xFF;
      int more = Math.min(4, Integer.numberOfLeadingZeros(~(first << 24)));
      int index = more == 4 ? 0 : first & ~lead(more);
      for (int i = 0; i < more; i++) {
        index = index << 8 | (bytes[at++] & 0xFF);
      }
      indexes[count++] = index;
    }
    return new MapPath(Arrays.copyOf(indexes, count));
  }

  /** What sorts after all paths that begin with this one, and before all others after it. */
  static byte[] end(byte[] prefix) {
    byte[] end = Arrays.copyOf(prefix, prefix.length + 1);
    end[prefix.length] = (byte) 0xFF;
    return end;
  }

  /** The first code that sorts after this one. */
  static byte[] after(byte[] code) {
    return Arrays.copyOf(code, code.length + 1);
  }

  /** Where paths after this one begin; null: where all begin. */
  static byte[] from(@Nullable MapPath after) {
    return after == null ? NONE : after(encode(after));
  }

  /** How many bytes follow the first. */
  private static int following(int index) {
    if (index < 1 << 7) {
      return 0;
    }
    return index < 1 << 14 ? 1 : index < 1 << 21 ? 2 : index < 1 << 28 ? 3 : 4;
  }

  /** The leading bits of the first byte, a one for each byte that follows. */
  private static int lead(int more) {
    return 0xF0 & (0xF0 << (4 - more));
  }
}
