package dev.dagsmith.view.layout;

import dev.dagsmith.view.layout.Layers.Cell;
import dev.dagsmith.view.layout.Layers.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of the cells on each rank: sweeps down and up put each cell where the middle of its
 * neighbours is (the barycentre method of Sugiyama, Tagawa and Toda), and the order with the fewest
 * crossings is kept; among equals the first, which is nearest to that of the source. Lanes stay
 * apart.
 */
final class Ordering {
  private static final int SWEEPS = 16;

  private final Layers layers;
  private final List<List<Step>> above = new ArrayList<>();
  private final List<List<Step>> below = new ArrayList<>();
  private final int[] place;
  private final double[] middles;

  private Ordering(Layers layers) {
    this.layers = layers;
    this.place = new int[layers.cells().size()];
    this.middles = new double[place.length];
    for (int i = 0; i < place.length; i++) {
      above.add(new ArrayList<>());
      below.add(new ArrayList<>());
    }
    for (Step step : layers.steps()) {
      below.get(step.from()).add(step);
      above.get(step.to()).add(step);
    }
  }

  /** The cells of each rank, left to right. */
  static List<List<Integer>> of(Layers layers) {
    return new Ordering(layers).ranks();
  }

  private List<List<Integer>> ranks() {
    List<List<Integer>> ranks = first();
    List<List<Integer>> best = copy(ranks);
    long fewest = crossings(ranks);
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean down = sweep % 2 == 0;
      for (int i = 1; i < ranks.size(); i++) {
        sort(ranks.get(down ? i : ranks.size() - 1 - i), down);
      }
      long now = crossings(ranks);
      if (now < fewest) {
        fewest = now;
        best = copy(ranks);
      }
    }
    return best;
  }

  /** As a walk from the tops meets them, which leaves trees without crossings. */
  private List<List<Integer>> first() {
    List<List<Integer>> ranks = new ArrayList<>();
    for (int i = layers.ranks(); i > 0; i--) {
      ranks.add(new ArrayList<>());
    }
    boolean[] seen = new boolean[place.length];
    for (int i = 0; i < place.length; i++) {
      if (above.get(i).isEmpty()) {
        walk(i, seen, ranks);
      }
    }
    for (List<Integer> rank : ranks) {
      rank.sort(Comparator.comparingInt(cell -> layers.cells().get(cell).lane()));
      number(rank);
    }
    return ranks;
  }

  private void walk(int start, boolean[] seen, List<List<Integer>> ranks) {
    List<Integer> stack = new ArrayList<>(List.of(start));
    while (!stack.isEmpty()) {
      int cell = stack.remove(stack.size() - 1);
      if (!seen[cell]) {
        seen[cell] = true;
        ranks.get(layers.cells().get(cell).rank()).add(cell);
        List<Integer> next =
            below.get(cell).stream().map(Step::to).sorted(Comparator.reverseOrder()).toList();
        stack.addAll(next);
      }
    }
  }

  private void sort(List<Integer> rank, boolean down) {
    for (int cell : rank) {
      List<Step> steps = down ? above.get(cell) : below.get(cell);
      middles[cell] =
          steps.stream()
              .mapToDouble(step -> down ? start(step) : end(step))
              .average()
              .orElse(place[cell]);
    }
    rank.sort(
        Comparator.<Integer>comparingInt(cell -> layers.cells().get(cell).lane())
            .thenComparingDouble(cell -> middles[cell]));
    number(rank);
  }

  private void number(List<Integer> rank) {
    for (int i = 0; i < rank.size(); i++) {
      place[rank.get(i)] = i;
    }
  }

  private double start(Step step) {
    return place[step.from()] + part(step.fromShift(), layers.cells().get(step.from()));
  }

  private double end(Step step) {
    return place[step.to()] + part(step.toShift(), layers.cells().get(step.to()));
  }

  /** A port's share of the way from a cell's middle to its side. */
  private static double part(int shift, Cell cell) {
    return cell.width() == 0 ? 0 : 0.9 * shift / cell.width();
  }

  private long crossings(List<List<Integer>> ranks) {
    ranks.forEach(this::number);
    long sum = 0;
    for (List<Integer> rank : ranks) {
      sum +=
          Crossings.of(
              rank.stream()
                  .flatMap(cell -> below.get(cell).stream())
                  .map(step -> new Crossings.Span(start(step), end(step)))
                  .toList());
    }
    return sum;
  }

  private static List<List<Integer>> copy(List<List<Integer>> ranks) {
    List<List<Integer>> copy = new ArrayList<>();
    ranks.forEach(rank -> copy.add(new ArrayList<>(rank)));
    return copy;
  }
}
