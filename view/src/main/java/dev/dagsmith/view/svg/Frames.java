package dev.dagsmith.view.svg;

import dev.dagsmith.view.Scene;
import dev.dagsmith.view.layout.Placement;
import dev.dagsmith.view.layout.Rect;
import java.util.List;
import java.util.Locale;

/**
 * Draws boxes: first what is behind the lines, then the headers, which lines from above go behind.
 */
record Frames(Markup out, Looks looks, Placement placement) {
  private static final int RADIUS = 10;
  private static final int INSET = 7;

  /** Sheets and lanes, and those of the boxes in it. */
  void ground(Scene.Box box, Rect at) {
    String kind = "frame " + box.frame().name().toLowerCase(Locale.ROOT);
    out.open("g", "class", kind);
    int height = at.height();
    if (box.frame() == Scene.Frame.MAP) {
      height -= Figures.FOOT;
      sheet(at.x() + 2 * INSET, at.y() + 10, at.width() - 4 * INSET, height);
      sheet(at.x() + INSET, at.y() + 5, at.width() - 2 * INSET, height);
    }
    sheet(at.x(), at.y(), at.width(), height);
    out.close("g").line();
  }

  private void sheet(int x, int y, int width, int height) {
    out.empty(
        "rect", "class", "shape", "x", x, "y", y, "width", width, "height", height, "rx", RADIUS);
  }

  /** The titles of its lanes, and what parts them. */
  void headers(Scene.Box box) {
    List<Rect> rects = placement.lanes().getOrDefault(box.key(), List.of());
    List<Figures.Lane> lanes = Figures.Lane.of(box, looks);
    out.open("g", "class", "frame " + box.frame().name().toLowerCase(Locale.ROOT));
    out.text("title", looks.tooltip(box));
    for (int i = 0; i < rects.size(); i++) {
      Rect at = rects.get(i);
      header(at, i == 0, i == rects.size() - 1);
      int y = at.y() + Figures.HEADER / 2;
      Text.write(out, lanes.get(i).title(), Font.FRAME, at.x() + 12, y);
      String note = lanes.get(i).note();
      Text.write(out, note, Font.SMALL, at.right() - 12 - Font.SMALL.width(note), y);
      if (i > 0) {
        out.empty(
            "path", "class", "edge-of-lane", "d", "M" + at.x() + " " + at.y() + "V" + at.bottom());
      }
    }
    out.close("g").line();
  }

  /** A strip whose upper corners are round at the ends of the box. */
  private void header(Rect at, boolean first, boolean last) {
    int left = first ? RADIUS : 0;
    int right = last ? RADIUS : 0;
    String path =
        "M"
            + at.x()
            + " "
            + (at.y() + Figures.HEADER)
            + "V"
            + (at.y() + left)
            + (first ? "a10 10 0 0 1 10-10" : "")
            + "H"
            + (at.right() - right)
            + (last ? "a10 10 0 0 1 10 10" : "")
            + "V"
            + (at.y() + Figures.HEADER)
            + "z";
    out.empty("path", "class", "header", "d", path);
  }
}
