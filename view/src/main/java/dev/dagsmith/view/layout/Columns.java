package dev.dagsmith.view.layout;

import dev.dagsmith.view.layout.Layers.Cell;
import dev.dagsmith.view.layout.Layers.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the middles of a lane's cells are from left to right: sweeps draw each cell to its
 * neighbours, as far as those beside it let it go. Long lines pull hardest, so that they become
 * straight.
 */
final class Columns {
  private static final int SWEEPS = 24;
  private static final int FAR = 90;
  private static final int GAP = 24;
  private static final int BEND_GAP = 14;

  private final Layers layers;
  private final List<List<Step>> above = new ArrayList<>();
  private final List<List<Step>> below = new ArrayList<>();
  private final double[] middles;

  private Columns(Layers layers, double[] middles) {
    this.layers = layers;
    this.middles = middles;
    for (int i = 0; i < middles.length; i++) {
      above.add(new ArrayList<>());
      below.add(new ArrayList<>());
    }
    for (Step step : layers.steps()) {
      if (layers.cells().get(step.from()).lane() == layers.cells().get(step.to()).lane()) {
        below.get(step.from()).add(step);
        above.get(step.to()).add(step);
      }
    }
  }

  /** The middles of all cells; each lane has a left of its own. */
  static double[] of(Layers layers, List<List<Integer>> order, int lanes) {
    double[] middles = new double[layers.cells().size()];
    Columns columns = new Columns(layers, middles);
    for (int i = 0; i < lanes; i++) {
      int lane = i;
      columns.arrange(
          order.stream()
              .map(rank -> rank.stream().filter(c -> layers.cells().get(c).lane() == lane).toList())
              .toList());
    }
    return middles;
  }

  private void arrange(List<List<Integer>> ranks) {
    for (List<Integer> rank : ranks) {
      for (int i = 1; i < rank.size(); i++) {
        middles[rank.get(i)] = middles[rank.get(i - 1)] + apart(rank.get(i - 1), rank.get(i));
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < ranks.size(); i++) {
        boolean down = sweep % 2 == 0;
        place(ranks.get(down ? i : ranks.size() - 1 - i), down, !down);
      }
    }
    ranks.forEach(rank -> place(rank, true, true));
    Straightening.apply(layers, middles, ranks, below);
  }

  private void place(List<Integer> rank, boolean up, boolean down) {
    double[] wanted = new double[rank.size()];
    double[] weights = new double[rank.size()];
    double[] apart = new double[rank.size()];
    for (int i = 0; i < wanted.length; i++) {
      int cell = rank.get(i);
      double sum = 0;
      if (up) {
        for (Step step : above.get(cell)) {
          double weight = weight(step);
          weights[i] += weight;
          sum += weight * (middles[step.from()] + near(step.fromShift()) - near(step.toShift()));
        }
      }
      if (down) {
        for (Step step : below.get(cell)) {
          double weight = weight(step);
          weights[i] += weight;
          sum += weight * (middles[step.to()] + near(step.toShift()) - near(step.fromShift()));
        }
      }
      wanted[i] = weights[i] == 0 ? middles[cell] : sum / weights[i];
      weights[i] = weights[i] == 0 ? 0.01 : weights[i];
      apart[i] = i == 0 ? 0 : apart(rank.get(i - 1), cell);
    }
    double[] places = Row.of(wanted, weights, apart);
    for (int i = 0; i < places.length; i++) {
      middles[rank.get(i)] = places[i];
    }
  }

  /** A wide frame is not moved aside for a line that reaches it far from its middle. */
  static int near(int shift) {
    return Math.max(-FAR, Math.min(FAR, shift));
  }

  private double weight(Step step) {
    boolean from = layers.cells().get(step.from()).solid();
    boolean to = layers.cells().get(step.to()).solid();
    return from && to ? 2 : from || to ? 1 : 8;
  }

  private double apart(int left, int right) {
    return apart(layers.cells().get(left), layers.cells().get(right));
  }

  /** How far the middles of two neighbours are from each other at least. */
  static double apart(Cell a, Cell b) {
    return (a.width() + b.width()) / 2.0 + (a.solid() && b.solid() ? GAP : BEND_GAP);
  }
}
