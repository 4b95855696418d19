package dev.dagsmith.view.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places the figures of a block, those in its blocks first. */
final class BlockLayout {
  private static final int PAD = 16;

  private final Block block;
  private final Map<String, Inside> inner = new LinkedHashMap<>();
  private final Map<String, Rect> sizes = new HashMap<>();
  private final Grid grid;
  private final Layers layers;
  private final List<List<Integer>> ways = new ArrayList<>();
  private final int header;

  private BlockLayout(Block block) {
    this.block = block;
    for (Block each : block.blocks) {
      Inside inside = of(each);
      inner.put(each.key, inside);
      sizes.put(each.key, new Rect(0, 0, inside.width(), inside.height()));
    }
    for (Figure.Lane lane : block.lanes) {
      for (Figure figure : lane.figures()) {
        if (figure instanceof Figure.Leaf leaf) {
          sizes.put(leaf.key(), new Rect(0, 0, leaf.width(), leaf.height()));
        }
      }
    }
    this.grid = Grid.of(block, sizes, inner);
    this.layers = Layers.of(grid.cells(), List.copyOf(grid.lines().values()), ways);
    this.header = block.lanes.stream().mapToInt(Figure.Lane::header).max().orElse(0);
  }

  /** Everything in a block. */
  static Inside of(Block block) {
    return new BlockLayout(block).inside();
  }

  private Inside inside() {
    List<List<Integer>> order = Ordering.of(layers);
    double[] middles = Columns.of(layers, order, block.lanes.size());
    int[] lefts = new int[block.lanes.size() + 1];
    int[] xs = columns(middles, lefts);
    int top = header + (block.entries.isEmpty() ? PAD : 0);
    Bands bands = Bands.of(layers, grid, sizes, block, middles, top);
    int end = Math.max(bands.end(), top) + (block.exits.isEmpty() ? PAD : 0);
    List<Rect> lanes = new ArrayList<>();
    for (int i = 0; i < block.lanes.size(); i++) {
      lanes.add(new Rect(lefts[i], 0, lefts[i + 1] - lefts[i], end));
    }
    Map<String, Rect> figures = new LinkedHashMap<>();
    Map<String, Integer> ports = new HashMap<>();
    grid.indexes()
        .forEach(
            (name, index) -> {
              if (block.laneOf.containsKey(name)) {
                figures.put(name, figure(name, xs[index], layers.cells().get(index).rank(), bands));
              } else {
                ports.put(name, xs[index]);
              }
            });
    int width = lefts[lefts.length - 1];
    int height = end + block.foot;
    Map<Link, Route> routes = new Routes(layers, grid, xs, bands, figures).all(ways, height);
    return new Inside(block, width, height, figures, lanes, ports, routes, inner);
  }

  /** Where the middles are, with the lanes beside each other. */
  private int[] columns(double[] middles, int[] lefts) {
    double[] least = new double[block.lanes.size()];
    double[] most = new double[block.lanes.size()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < middles.length; i++) {
      Layers.Cell cell = layers.cells().get(i);
      least[cell.lane()] = Math.min(least[cell.lane()], middles[i] - cell.width() / 2.0);
      most[cell.lane()] = Math.max(most[cell.lane()], middles[i] + cell.width() / 2.0);
    }
    double[] shifts = new double[least.length];
    for (int i = 0; i < least.length; i++) {
      double content = Math.max(0, most[i] - least[i]); // negative for an empty lane
      int width = (int) Math.ceil(Math.max(block.lanes.get(i).minWidth(), content + 2 * PAD));
      lefts[i + 1] = lefts[i] + width;
      shifts[i] = content == 0 ? 0 : lefts[i] + (width - content) / 2 - least[i];
    }
    int[] xs = new int[middles.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = (int) Math.round(middles[i] + shifts[layers.cells().get(i).lane()]);
    }
    return xs;
  }

  private Rect figure(String key, int middle, int rank, Bands bands) {
    Rect size = Grid.size(sizes, key);
    int down = inner.containsKey(key) ? 0 : (bands.of(rank).leaf() - size.height()) / 2;
    return new Rect(
        middle - size.width() / 2, bands.of(rank).top() + down, size.width(), size.height());
  }
}
