package dev.dagsmith.runtime.engine.plan;

import java.util.ArrayList;
import java.util.List;

/** Map paths as users see them. */
public final class Paths {
  private Paths() {}

  public static List<Integer> list(int[] path) {
    if (path.length == 0) {
      return List.of();
    }
    List<Integer> list = new ArrayList<>(path.length);
    for (int index : path) {
      list.add(index);
    }
    return list;
  }
}
