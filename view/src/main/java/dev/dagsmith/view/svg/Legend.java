package dev.dagsmith.view.svg;

import dev.dagsmith.view.Scene;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What signs and lines mean: of a run the states that it has, of a graph its kinds of lines if it
 * has several. Wraps where the picture ends.
 */
final class Legend {
  static final int ROW = 22;
  private static final int SIGN = 20;
  private static final int DASH = 30;
  private static final int GAP = 18;

  /** A sign or a line, and what it means. */
  private record Entry(State state, String line, String text) {
    int width() {
      return (line.isEmpty() ? SIGN : DASH + 6) + Font.SMALL.width(text);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  Legend(Scene scene, Looks looks) {
    if (looks.run() == null) {
      lines(scene);
    } else {
      states(scene, looks);
    }
  }

  private void lines(Scene scene) {
    Set<Scene.Style> styles = new HashSet<>();
    scene.lines().forEach(line -> styles.add(line.style()));
    if (styles.contains(Scene.Style.STEP) && styles.size() > 1) {
      entries.add(new Entry(State.NONE, "data", "a value passes"));
      entries.add(new Entry(State.NONE, "step", "a step waits"));
    }
  }

  private void states(Scene scene, Looks looks) {
    Map<State, Integer> states = new EnumMap<>(State.class);
    scene.items().forEach(each -> count(each, looks, states));
    states.forEach(
        (state, count) -> entries.add(new Entry(state, "", count + " " + state.display())));
  }

  private static void count(Scene.Item item, Looks looks, Map<State, Integer> states) {
    if (item instanceof Scene.Box box) {
      box.items().forEach(each -> count(each, looks, states));
    } else if (item.about().node().kind().isTask()) {
      looks
          .states(item.about())
          .forEach((state, count) -> states.merge(state, count, Integer::sum));
    }
  }

  /** How high it is in a picture of this width. */
  int height(int width) {
    return entries.isEmpty() ? 0 : place(width, null, 0, 0) + ROW;
  }

  /** Draws it with its first row here. */
  void draw(Shapes shapes, int width, int x, int y) {
    place(width, shapes, x, y);
  }

  /** Gives back how far below the first row the last one is. */
  private int place(int width, @Nullable Shapes shapes, int x, int y) {
    int right = 0;
    int down = 0;
    for (Entry entry : entries) {
      if (right > 0 && right + entry.width() > width) {
        right = 0;
        down += ROW;
      }
      if (shapes != null) {
        draw(entry, shapes, x + right, y + down + ROW / 2);
      }
      right += entry.width() + GAP;
    }
    return down;
  }

  private static void draw(Entry entry, Shapes shapes, int x, int y) {
    Markup out = shapes.out();
    int text = x + SIGN;
    if (entry.line().isEmpty()) {
      shapes.sign(entry.state(), x + 8, y);
    } else {
      out.empty(
          "path", "class", "line " + entry.line(), "d", "M" + x + " " + y + "H" + (x + DASH - 7));
      out.empty("path", "class", "head", "d", "M" + (x + DASH) + " " + y + "l-8-4v8z");
      text = x + DASH + 6;
    }
    Text.write(out, entry.text(), Font.SMALL, text, y);
    out.line();
  }
}
