package dev.dagsmith.view.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph whose lines lead from one rank to the next: longer ones bend on each rank between.
 *
 * @param cells what stands on the ranks
 * @param steps the parts of lines
 */
record Layers(List<Cell> cells, List<Step> steps) {
  /** A place on a rank, taken by a figure, a port or a bend. */
  record Cell(int lane, int rank, int width, boolean solid) {}

  /** A line to the next rank, from and to places right of the middles of two cells. */
  record Step(int from, int fromShift, int to, int toShift) {}

  /** A line between two cells, and how wide its label is. */
  record Line(int from, int fromShift, int to, int toShift, String bundle, int label) {}

  /** How many ranks there are. */
  int ranks() {
    return cells.stream().mapToInt(Cell::rank).max().orElse(-1) + 1;
  }

  /** Adds bends to cells, and notes in {@code ways} which cells each of the lines goes through. */
  static Layers of(List<Cell> cells, List<Line> lines, List<List<Integer>> ways) {
    List<Cell> all = new ArrayList<>(cells);
    Map<List<Object>, List<Integer>> bends = new HashMap<>();
    Map<Step, Step> steps = new LinkedHashMap<>();
    List<Line> longestFirst = new ArrayList<>(lines);
    longestFirst.sort(
        (a, b) -> Integer.compare(cells.get(b.to()).rank(), cells.get(a.to()).rank()));
    Map<Line, List<Integer>> found = new HashMap<>();
    for (Line line : longestFirst) {
      List<Integer> shared =
          bends.computeIfAbsent(
              List.of(line.from(), line.fromShift(), line.bundle()), key -> bends(all, line));
      int length = cells.get(line.to()).rank() - cells.get(line.from()).rank() - 1;
      List<Integer> way = new ArrayList<>(List.of(line.from()));
      way.addAll(shared.subList(0, length));
      way.add(line.to());
      found.put(line, way);
      for (int i = 1; i < way.size(); i++) {
        Step step =
            new Step(
                way.get(i - 1),
                i == 1 ? line.fromShift() : 0,
                way.get(i),
                i == way.size() - 1 ? line.toShift() : 0);
        steps.put(step, step);
      }
    }
    lines.forEach(line -> ways.add(found.getOrDefault(line, List.of())));
    return new Layers(Collections.unmodifiableList(all), List.copyOf(steps.keySet()));
  }

  /** Of the longest line of a bundle; the others leave it on their way. */
  private static List<Integer> bends(List<Cell> all, Line line) {
    Cell from = all.get(line.from());
    Cell to = all.get(line.to());
    List<Integer> bends = new ArrayList<>();
    for (int rank = from.rank() + 1; rank < to.rank(); rank++) {
      bends.add(all.size());
      all.add(new Cell(to.lane(), rank, rank == from.rank() + 1 ? line.label() : 0, false));
    }
    return bends;
  }
}
