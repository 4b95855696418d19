package dev.dagsmith.view.svg;

import dev.dagsmith.view.Kind;
import dev.dagsmith.view.Scene;
import dev.dagsmith.view.layout.Rect;
import java.util.Map;

/** Draws points: tasks as cards, branches as diamonds, ends as pills. */
record Shapes(Markup out, Looks looks) {
  private static final int RADIUS = 8;
  private static final int BAR = 3;

  void draw(Scene.Point point, Rect at) {
    Card card = Card.of(point, looks);
    State state = looks.state(point);
    out.open("g", "class", "node " + kind(point) + (state == null ? "" : " " + state.style()));
    out.text("title", looks.tooltip(point));
    outline(point, at);
    if (card.small().isEmpty()) {
      boolean task = point.about().node().kind().isTask();
      Text.middle(out, card.title(), task ? Font.TITLE : Font.PLAIN, at.middle(), centre(at));
    } else {
      Text.middle(out, card.title(), Font.TITLE, at.middle(), centre(at) - 8);
      Text.middle(out, card.small(), Font.SMALL, at.middle(), centre(at) + 10);
    }
    if (state != null) {
      bar(looks.states(point.about()), at);
      sign(state, at.right() - 3, at.y() + 3);
    }
    out.close("g").line();
  }

  private static String kind(Scene.Point point) {
    return switch (point.form()) {
      case TASK -> "task";
      case SENSOR -> "sensor";
      case BRANCH -> "branch";
      case DAG -> "dag";
      case END -> point.about().node().kind() == Kind.THROW ? "throw" : "return";
      case BARRIER -> "barrier";
    };
  }

  private void outline(Scene.Point point, Rect at) {
    switch (point.form()) {
      case BRANCH -> path(rhombus(at));
      case BARRIER -> path(hexagon(at));
      case END -> box(at, at.height() / 2);
      case SENSOR -> {
        box(at, RADIUS);
        clock(at.x() + 14, at.y() + 14);
      }
      case DAG -> {
        box(at, RADIUS);
        box(new Rect(at.x() + 4, at.y() + 4, at.width() - 8, at.height() - 8), RADIUS - 3);
      }
      case TASK -> box(at, RADIUS);
    }
  }

  private void box(Rect at, int radius) {
    out.empty(
        "rect",
        "class",
        "shape",
        "x",
        at.x(),
        "y",
        at.y(),
        "width",
        at.width(),
        "height",
        at.height(),
        "rx",
        radius);
  }

  private static String rhombus(Rect at) {
    String side = "L" + at.right() + " " + centre(at) + "L" + at.middle() + " " + at.bottom();
    return "M" + at.middle() + " " + at.y() + side + "L" + at.x() + " " + centre(at) + "Z";
  }

  private static String hexagon(Rect at) {
    int left = at.x() + 8;
    int right = at.right() - 8;
    String side = "L" + at.right() + " " + centre(at) + "L" + right + " " + at.bottom();
    return "M"
        + left
        + " "
        + at.y()
        + "H"
        + right
        + side
        + "H"
        + left
        + "L"
        + at.x()
        + " "
        + centre(at)
        + "Z";
  }

  private void path(String d) {
    out.empty("path", "class", "shape", "d", d);
  }

  private void clock(int x, int y) {
    out.empty(
        "path",
        "class",
        "sign",
        "d",
        "M" + x + " " + (y - 5) + "a5 5 0 1 1-.1 0zM" + x + " " + (y - 3) + "v3l2 1.5");
  }

  /** How the instances share out over the states. */
  private void bar(Map<State, Integer> states, Rect at) {
    int all = states.values().stream().mapToInt(Integer::intValue).sum();
    if (states.size() < 2) {
      return;
    }
    int width = at.width() - 2 * RADIUS;
    int done = 0;
    for (Map.Entry<State, Integer> each : states.entrySet()) {
      int from = (int) ((long) width * done / all);
      done += each.getValue();
      int to = (int) ((long) width * done / all);
      out.empty(
          "rect",
          "class",
          "bar " + each.getKey().style(),
          "x",
          at.x() + RADIUS + from,
          "y",
          at.bottom() - BAR - 2,
          "width",
          Math.max(1, to - from),
          "height",
          BAR);
    }
  }

  /** A state's sign, in a disc of its colour. */
  void sign(State state, int x, int y) {
    out.open("g", "class", "badge " + state.style(), "transform", "translate(" + x + " " + y + ")");
    out.empty("circle", "r", 8).empty("path", "d", state.sign()).close("g");
  }

  private static int centre(Rect at) {
    return at.y() + at.height() / 2;
  }
}
