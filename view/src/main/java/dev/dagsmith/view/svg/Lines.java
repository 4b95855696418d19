package dev.dagsmith.view.svg;

import dev.dagsmith.view.Scene;
import dev.dagsmith.view.layout.Route;
import dev.dagsmith.view.layout.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws lines: smooth between their points, with a head at the end. */
final class Lines {
  private static final int HEAD = 8;

  private final Markup out;
  private final Set<String> heads = new HashSet<>();

  Lines(Markup out) {
    this.out = out;
  }

  /**
   * A line.
   *
   * @param faded whether nothing went along it
   */
  void draw(Scene.Line line, Route route, boolean faded) {
    String style = line.style().name().toLowerCase(Locale.ROOT) + (faded ? " faded" : "");
    out.empty("path", "class", "line " + style, "d", path(route.spots())).line();
    Spot end = route.spots().get(route.spots().size() - 1);
    String head = "M" + end.x() + " " + end.y() + "l-4-" + HEAD + "h8z";
    if (heads.add(head + style)) {
      out.empty("path", "class", "head " + style, "d", head).line();
    }
  }

  /** Its label, at its end. */
  void label(Scene.Line line, Route route) {
    Spot at = route.label();
    if (at != null) {
      Text.middle(out, Figures.label(line), Font.LABEL, at.x(), at.y() - 6);
      out.line();
    }
  }

  private static String path(List<Spot> spots) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      int y = i == spots.size() - 1 ? spot.y() - HEAD + 1 : spot.y();
      if (i == 0) {
        path.append('M').append(spot.x()).append(' ').append(y);
        continue;
      }
      Spot before = spots.get(i - 1);
      if (before.x() != spot.x()) {
        int middle = (before.y() + y) / 2;
        path.append('C').append(before.x()).append(' ').append(middle).append(' ');
        path.append(spot.x()).append(' ').append(middle).append(' ');
        path.append(spot.x()).append(' ').append(y);
      } else if (i + 1 == spots.size() || spots.get(i + 1).x() != spot.x()) {
        path.append('V').append(y); // one with the straight ones before it
      }
    }
    return path.toString();
  }
}
