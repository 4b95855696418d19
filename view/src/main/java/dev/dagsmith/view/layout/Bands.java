package dev.dagsmith.view.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How high the ranks are, and where.
 *
 * @param all the ranks, top to bottom
 */
record Bands(List<Band> all) {
  private static final int GAP = 30;
  private static final int PORT_GAP = 18;
  private static final int MOST = 56;
  private static final double SLOPE = 0.1;
  private static final int LABEL = 16;

  /**
   * A rank.
   *
   * @param top where it begins
   * @param height of its highest figure
   * @param leaf the height of the highest one that is no frame: the others of its kind stand half
   *     way between
   */
  record Band(int top, int height, int leaf) {
    int bottom() {
      return top + height;
    }
  }

  /**
   * The bands of a grid.
   *
   * @param middles of the cells and bends
   * @param top where the first begins
   */
  static Bands of(
      Layers layers, Grid grid, Map<String, Rect> sizes, Block block, double[] middles, int top) {
    int size = layers.ranks();
    int[] heights = new int[size];
    int[] leaves = new int[size];
    boolean[] solid = new boolean[size];
    grid.indexes()
        .forEach(
            (name, index) -> {
              int rank = layers.cells().get(index).rank();
              int height = Grid.size(sizes, name).height();
              heights[rank] = Math.max(heights[rank], height);
              solid[rank] |= layers.cells().get(index).solid();
              if (block.blocks.stream().noneMatch(each -> each.key.equals(name))) {
                leaves[rank] = Math.max(leaves[rank], height);
              }
            });
    int[] gaps = gaps(layers, grid, middles, solid);
    List<Band> bands = new ArrayList<>();
    for (int i = 0, at = top; i < size; i++) {
      bands.add(new Band(at, heights[i], leaves[i]));
      at += heights[i] + gaps[i];
    }
    return new Bands(List.copyOf(bands));
  }

  /** How far each rank is from the next: further where lines go far aside, or have labels. */
  private static int[] gaps(Layers layers, Grid grid, double[] middles, boolean[] solid) {
    double[] slants = new double[solid.length];
    for (Layers.Step step : layers.steps()) {
      int rank = layers.cells().get(step.from()).rank();
      double dx = middles[step.from()] + step.fromShift() - middles[step.to()] - step.toShift();
      slants[rank] = Math.max(slants[rank], Math.abs(dx));
    }
    int[] gaps = new int[solid.length];
    for (int i = 0; i < gaps.length; i++) {
      boolean ports = !solid[i] || (i + 1 < gaps.length && !solid[i + 1]);
      gaps[i] = ports ? PORT_GAP : GAP;
      gaps[i] += (int) Math.min(MOST, Math.round(slants[i] * SLOPE));
    }
    boolean[] labels = new boolean[gaps.length];
    grid.lines().values().stream()
        .filter(line -> line.label() > 0)
        .forEach(line -> labels[layers.cells().get(line.from()).rank()] = true);
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] += labels[i] ? LABEL : 0;
    }
    return gaps;
  }

  Band of(int rank) {
    return all.get(rank);
  }

  /** Below all. */
  int end() {
    return all.isEmpty() ? 0 : all.get(all.size() - 1).bottom();
  }
}
