package dev.dagsmith.runtime.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.store.MapPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Encoded paths sort like paths. */
final class PathCodeTest {
  private static final int[] EDGES = {
    0,
    1,
    127,
    128,
    16_383,
    16_384,
    (1 << 21) - 1,
    1 << 21,
    (1 << 28) - 1,
    1 << 28,
    Integer.MAX_VALUE
  };

  private static List<MapPath> paths() {
    Random random = new Random(42);
    List<MapPath> paths = new ArrayList<>();
    paths.add(MapPath.NONE);
    for (int edge : EDGES) {
      paths.add(MapPath.of(edge));
      for (int inner : EDGES) {
        paths.add(MapPath.of(edge, inner));
      }
    }
    for (int i = 0; i < 500; i++) {
      int[] indexes = new int[1 + random.nextInt(4)];
      for (int j = 0; j < indexes.length; j++) {
        indexes[j] = random.nextInt() >>> (1 + random.nextInt(31));
      }
      paths.add(new MapPath(indexes));
    }
    return paths;
  }

  @Test
  void comesBack() {
    for (MapPath path : paths()) {
      assertThat(PathCode.decode(PathCode.encode(path))).isEqualTo(path);
    }
  }

  @Test
  void sortsLikeThePaths() {
    List<MapPath> paths = paths();
    for (MapPath a : paths) {
      byte[] codeOfA = PathCode.encode(a);
      for (MapPath b : paths) {
        int compared = Arrays.compareUnsigned(codeOfA, PathCode.encode(b));
        assertThat(Integer.signum(compared)).isEqualTo(Integer.signum(a.compareTo(b)));
      }
    }
  }

  @Test
  void boundsOfAPrefix() {
    MapPath prefix = MapPath.of(2);
    byte[] from = PathCode.encode(prefix);
    byte[] end = PathCode.end(from);
    for (MapPath path : paths()) {
      byte[] code = PathCode.encode(path);
      boolean inside =
          Arrays.compareUnsigned(from, code) <= 0 && Arrays.compareUnsigned(code, end) < 0;
      assertThat(inside).isEqualTo(!path.isEmpty() && path.indexes()[0] == 2);
    }
    assertThat(Arrays.compareUnsigned(PathCode.after(from), PathCode.encode(MapPath.of(2, 0))))
        .isLessThanOrEqualTo(0);
  }
}
