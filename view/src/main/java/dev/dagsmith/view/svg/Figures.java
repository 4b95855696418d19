package dev.dagsmith.view.svg;

import dev.dagsmith.view.Scene;
import dev.dagsmith.view.layout.Figure;
import dev.dagsmith.view.layout.Wire;
import java.util.ArrayList;
import java.util.List;

/** How large the things of a scene are, and what is in what. */
final class Figures {
  /** The height of a title over what is in a frame. */
  static final int HEADER = 26;

  /** How much of the sheets below the first is seen where there are many. */
  static final int FOOT = 10;

  private static final int PAD = 12;

  private Figures() {}

  static List<Figure> of(List<Scene.Item> items, Looks looks) {
    List<Figure> figures = new ArrayList<>();
    for (Scene.Item item : items) {
      if (item instanceof Scene.Box box) {
        int foot = box.frame() == Scene.Frame.MAP ? FOOT : 0;
        List<Figure.Lane> lanes =
            Lane.of(box, looks).stream()
                .map(lane -> new Figure.Lane(lane.width(), HEADER, of(lane.items(), looks)))
                .toList();
        figures.add(new Figure.Frame(box.key(), lanes, foot));
      } else if (item instanceof Scene.Point point) {
        Card card = Card.of(point, looks);
        figures.add(new Figure.Leaf(point.key(), card.width(), card.height()));
      }
    }
    return figures;
  }

  static Wire wire(Scene.Line line) {
    int label = line.label().isEmpty() ? 0 : Font.SMALL.width(label(line)) + PAD;
    return new Wire(line.from(), line.to(), line.style() + " " + line.label(), label);
  }

  static String label(Scene.Line line) {
    return Font.SMALL.fit(line.label(), 140);
  }

  /**
   * A part of a box: all of it, or what is tried, or a block that handles how that ended.
   *
   * @param title its title, cut to size
   * @param note what stands at the other end of its header
   * @param items what is in it
   */
  record Lane(String title, String note, List<Scene.Item> items) {
    private static final int LONGEST = 280;

    static List<Lane> of(Scene.Box box, Looks looks) {
      String note = Font.SMALL.fit(looks.mark(box.about()).note(), 160);
      if (box.frame() != Scene.Frame.TRY) {
        String word = box.frame() == Scene.Frame.DAG ? "dag " : "";
        return List.of(new Lane(Font.FRAME.fit(word + box.title(), LONGEST), note, box.items()));
      }
      List<Lane> lanes = new ArrayList<>();
      List<Scene.Item> tried = new ArrayList<>();
      for (Scene.Item item : box.items()) {
        if (item instanceof Scene.Box inner && inner.frame() == Scene.Frame.HANDLER) {
          lanes.add(new Lane(Font.FRAME.fit(inner.title(), LONGEST), "", inner.items()));
        } else {
          tried.add(item);
        }
      }
      lanes.add(0, new Lane(Font.FRAME.fit(box.title(), LONGEST), note, tried));
      return lanes;
    }

    int width() {
      int width = Font.FRAME.width(title) + 2 * PAD;
      int all = note.isEmpty() ? width : width + 2 * PAD + Font.SMALL.width(note);
      return all + all % 2;
    }
  }
}
