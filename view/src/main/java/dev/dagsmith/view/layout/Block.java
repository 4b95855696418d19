package dev.dagsmith.view.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inside of a frame, or the whole picture, with the parts of lines that lie in it. */
final class Block {
  /** A way in or out, and the lane that it leads to or comes from. */
  record Port(String name, int lane) {}

  final String key;
  final List<Figure.Lane> lanes;
  final int foot;
  final int depth;
  final @Nullable Block parent;
  final Map<String, Integer> laneOf = new LinkedHashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  final Set<Port> entries = new LinkedHashSet<>();
  final Set<Port> exits = new LinkedHashSet<>();
  final Set<Link> links = new LinkedHashSet<>();
  final List<Block> blocks = new ArrayList<>();

  Block(Figure.Frame frame, @Nullable Block parent) {
    this.key = frame.key();
    this.lanes = frame.lanes();
    this.foot = frame.foot();
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.parent = parent;
    for (int i = 0; i < lanes.size(); i++) {
      for (Figure figure : lanes.get(i).figures()) {
        laneOf.put(figure.key(), i);
        order.put(figure.key(), order.size());
        if (figure instanceof Figure.Frame inner) {
          blocks.add(new Block(inner, this));
        }
      }
    }
  }

  int lane(String figure) {
    return laneOf.getOrDefault(figure, 0);
  }

  /** Which of its figures one is, from 0. */
  int index(String figure) {
    return order.getOrDefault(figure, 0);
  }

  /** Whether one of its figures comes before another. */
  boolean inOrder(String first, String second) {
    return index(first) < index(second);
  }
}
