package dev.dagsmith.view.layout;

import dev.dagsmith.view.layout.Layers.Cell;
import dev.dagsmith.view.layout.Layers.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A block's figures and ports as cells on ranks, and its links as lines between them.
 *
 * @param cells ports in on the first rank, ports out on the last, figures between
 * @param indexes of the cells, by the names of figures and ports
 * @param lines of the links
 */
record Grid(List<Cell> cells, Map<String, Integer> indexes, Map<Link, Line> lines) {
  private static final int PORT = 12;

  /** The grid of a block. */
  static Grid of(Block block, Map<String, Rect> sizes, Map<String, Inside> inner) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (Block.Port port : block.entries) {
      indexes.put(port.name(), cells.size());
      cells.add(new Cell(port.lane(), 0, PORT, false));
    }
    int[] ranks = ranks(block);
    int first = block.entries.isEmpty() ? 0 : 1;
    int last = first;
    for (String key : block.laneOf.keySet()) {
      int rank = first + ranks[block.index(key)];
      last = Math.max(last, rank + 1);
      indexes.put(key, cells.size());
      cells.add(new Cell(block.lane(key), rank, size(sizes, key).width(), true));
    }
    for (Block.Port port : block.exits) {
      indexes.put(port.name(), cells.size());
      cells.add(new Cell(port.lane(), last, PORT, false));
    }
    Map<Link, Line> lines = new LinkedHashMap<>();
    for (Link link : block.links) {
      lines.put(
          link,
          new Line(
              indexes.getOrDefault(link.from().key(), 0),
              shift(link.from(), inner),
              indexes.getOrDefault(link.to().key(), 0),
              shift(link.to(), inner),
              link.bundle(),
              link.label()));
    }
    return new Grid(cells, indexes, lines);
  }

  private static int[] ranks(Block block) {
    List<Ranks.Arc> arcs = new ArrayList<>();
    for (Link link : block.links) {
      if (block.laneOf.containsKey(link.from().key())
          && block.laneOf.containsKey(link.to().key())) {
        arcs.add(new Ranks.Arc(block.index(link.from().key()), block.index(link.to().key())));
      }
    }
    return Ranks.of(block.laneOf.size(), arcs);
  }

  private static int shift(Link.End end, Map<String, Inside> inner) {
    Inside inside = inner.get(end.key());
    return inside == null || end.port().isEmpty() ? 0 : inside.shift(end.port());
  }

  static Rect size(Map<String, Rect> sizes, String key) {
    return sizes.getOrDefault(key, new Rect(0, 0, 0, 0));
  }

  /** The names of the cells by their indexes; bends have none. */
  Map<Integer, String> names() {
    Map<Integer, String> names = new HashMap<>();
    indexes.forEach((name, index) -> names.put(index, name));
    return names;
  }
}
