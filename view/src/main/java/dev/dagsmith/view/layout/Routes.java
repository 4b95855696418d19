package dev.dagsmith.view.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways of a block's links: across each rank straight down, and between ranks as it comes. */
final class Routes {
  private static final int ABOVE_HEAD = 11;

  private final Layers layers;
  private final Grid grid;
  private final int[] xs;
  private final Bands bands;
  private final Map<String, Rect> figures;

  /** Of a block whose cells have their middles, and whose figures their places, here. */
  Routes(Layers layers, Grid grid, int[] xs, Bands bands, Map<String, Rect> figures) {
    this.layers = layers;
    this.grid = grid;
    this.xs = xs;
    this.bands = bands;
    this.figures = figures;
  }

  /**
   * All of them.
   *
   * @param ways the cells that each link goes through
   * @param height of the block, where ports out are
   */
  Map<Link, Route> all(List<List<Integer>> ways, int height) {
    Map<Integer, String> names = grid.names();
    Map<Link, Route> routes = new HashMap<>();
    int next = 0;
    for (Map.Entry<Link, Layers.Line> each : grid.lines().entrySet()) {
      routes.put(each.getKey(), route(each.getValue(), ways.get(next++), names, height));
    }
    return routes;
  }

  private Route route(Layers.Line line, List<Integer> way, Map<Integer, String> names, int height) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < way.size(); i++) {
      int cell = way.get(i);
      boolean first = i == 0;
      boolean last = i == way.size() - 1;
      int rank = layers.cells().get(cell).rank();
      int x = xs[cell] + (first ? line.fromShift() : last ? line.toShift() : 0);
      Rect figure = figures.get(names.getOrDefault(cell, ""));
      if (!first) {
        spots.add(new Spot(x, bands.of(rank).top()));
      } else if (figure == null) { // a port in
        spots.add(new Spot(x, 0));
      }
      if (first || last) {
        spots.add(new Spot(x, first ? leave(figure, rank) : arrive(figure, height)));
      }
      if (!last) {
        spots.add(new Spot(x, bands.of(rank).bottom()));
      }
    }
    return new Route(spots, line.label() == 0 ? null : label(way, line));
  }

  private int leave(@Nullable Rect figure, int rank) {
    return figure == null ? bands.of(rank).top() : figure.bottom();
  }

  private static int arrive(@Nullable Rect figure, int height) {
    return figure == null ? height : figure.y();
  }

  /** Where the line comes to the second cell of its way, clear of an arrow's head. */
  private Spot label(List<Integer> way, Layers.Line line) {
    int cell = way.get(1);
    int shift = way.size() == 2 ? line.toShift() : 0;
    return new Spot(xs[cell] + shift, bands.of(layers.cells().get(cell).rank()).top() - ABOVE_HEAD);
  }
}
