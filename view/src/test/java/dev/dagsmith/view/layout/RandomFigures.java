package dev.dagsmith.view.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes figures in figures, and lines from earlier to later ones. */
final class RandomFigures {
  private final Random random;
  private final List<String> keys = new ArrayList<>();
  private final List<String> around = new ArrayList<>();

  RandomFigures(long seed) {
    this.random = new Random(seed);
  }

  List<Figure> figures(int depth, int most, String path) {
    List<Figure> figures = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      String key = "k" + keys.size();
      keys.add(key);
      around.add(path);
      if (depth > 0 && random.nextInt(3) == 0) {
        List<Figure.Lane> lanes = new ArrayList<>();
        for (int lane = random.nextInt(3); lane >= 0; lane--) {
          int width = 20 + random.nextInt(300);
          int header = 26 * random.nextInt(2);
          boolean empty = random.nextInt(6) == 0;
          lanes.add(
              new Figure.Lane(
                  width,
                  header,
                  empty ? List.of() : figures(depth - 1, most, path + " " + key + " ")));
        }
        figures.add(new Figure.Frame(key, lanes, random.nextInt(2) * 10));
      } else {
        figures.add(new Figure.Leaf(key, 2 * (20 + random.nextInt(80)), 20 + random.nextInt(30)));
      }
    }
    return figures;
  }

  List<Wire> wires() {
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; i < keys.size() * 3 / 2; i++) {
      int a = random.nextInt(keys.size());
      int b = random.nextInt(keys.size());
      int from = Math.min(a, b);
      int to = Math.max(a, b);
      if (from != to && !around.get(to).contains(" " + keys.get(from) + " ")) {
        boolean label = random.nextInt(4) == 0;
        wires.add(
            new Wire(
                keys.get(from),
                keys.get(to),
                label ? "way" + random.nextInt(2) : "data",
                label ? 40 : 0));
      }
    }
    return wires;
  }
}
