package dev.dagsmith.view.layout;

import dev.dagsmith.view.layout.Layers.Cell;
import dev.dagsmith.view.layout.Layers.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the bends of a long line below each other, and figures that follow each other alone, where
 * those beside them leave room.
 */
final class Straightening {
  /** A cell on a rank, and how far right of the first of its line its middle is to be. */
  private record Bead(int rank, int place, int offset) {}

  private final Layers layers;
  private final double[] middles;
  private final List<List<Integer>> ranks;
  private final Map<Integer, Step> next = new HashMap<>();
  private final Map<Integer, Step> before = new HashMap<>();
  private final Map<Integer, Integer> places = new HashMap<>();

  private Straightening(Layers layers, double[] middles, List<List<Integer>> ranks) {
    this.layers = layers;
    this.middles = middles;
    this.ranks = ranks;
    for (List<Integer> rank : ranks) {
      for (int i = 0; i < rank.size(); i++) {
        places.put(rank.get(i), i);
      }
    }
  }

  /** Moves the middles of cells on these ranks, with these lines between them. */
  static void apply(
      Layers layers, double[] middles, List<List<Integer>> ranks, List<List<Step>> below) {
    Straightening straightening = new Straightening(layers, middles, ranks);
    int[] ins = new int[middles.length];
    layers.steps().forEach(step -> ins[step.to()]++);
    for (Step step : layers.steps()) {
      boolean alone = below.get(step.from()).size() == 1 && ins[step.to()] == 1;
      if (alone || (straightening.bend(step.from()) && straightening.bend(step.to()))) {
        straightening.next.put(step.from(), step);
        straightening.before.put(step.to(), step);
      }
    }
    straightening.run();
  }

  private boolean bend(int cell) {
    return !layers.cells().get(cell).solid();
  }

  private void run() {
    for (int rank = 0; rank < ranks.size(); rank++) {
      for (int cell : ranks.get(rank)) {
        if (next.containsKey(cell) && !before.containsKey(cell)) {
          straighten(line(cell, rank));
        }
      }
    }
  }

  private List<Bead> line(int first, int firstRank) {
    List<Bead> line = new ArrayList<>();
    int rank = firstRank;
    int offset = 0;
    for (Integer cell = first; places.containsKey(cell); rank++) {
      line.add(new Bead(rank, places.getOrDefault(cell, 0), offset));
      Step step = next.get(cell);
      if (step == null) {
        break;
      }
      offset += Columns.near(step.fromShift()) - Columns.near(step.toShift());
      cell = step.to();
    }
    return line;
  }

  private void straighten(List<Bead> line) {
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (Bead bead : line) {
      List<Integer> rank = ranks.get(bead.rank());
      int cell = rank.get(bead.place());
      Cell own = layers.cells().get(cell);
      if (bead.place() > 0) {
        int left = rank.get(bead.place() - 1);
        double edge = middles[left] + Columns.apart(layers.cells().get(left), own);
        least = Math.max(least, edge - bead.offset());
      }
      if (bead.place() + 1 < rank.size()) {
        int right = rank.get(bead.place() + 1);
        double edge = middles[right] - Columns.apart(own, layers.cells().get(right));
        most = Math.min(most, edge - bead.offset());
      }
      sum += middles[cell] - bead.offset();
    }
    if (least <= most) {
      double straight = Math.max(least, Math.min(most, sum / line.size()));
      for (Bead bead : line) {
        middles[ranks.get(bead.rank()).get(bead.place())] = straight + bead.offset();
      }
    }
  }
}
