package dev.dagsmith.view.svg;

import dev.dagsmith.view.Scene;

/**
 * A point with its texts cut to size.
 *
 * @param title what it is called
 * @param small what stands below; empty without
 * @param width of the point
 * @param height of the point
 */
record Card(String title, String small, int width, int height) {
  private static final int LONGEST = 220;
  private static final int LONGEST_SMALL = 300;
  private static final int PAD = 14;

  /** Where text in a rhombus of the height of a branch ends, as a share of the width. */
  private static final double ROOM = 0.7;

  static Card of(Scene.Point point, Looks looks) {
    return switch (point.form()) {
      case BRANCH -> branch(point.title());
      case END -> pill(point.title(), 120, 30);
      case BARRIER -> pill(point.title(), 96, 24);
      default -> task(point.title(), looks.small(point), looks.run() != null);
    };
  }

  private static Card task(String title, String small, boolean badge) {
    String first = Font.TITLE.fit(title, LONGEST);
    String second = Font.SMALL.fit(small, LONGEST_SMALL);
    int text = Math.max(Font.TITLE.width(first), Font.SMALL.width(second));
    int width = even(Math.max(112, text + 2 * PAD + (badge ? 12 : 0)));
    return new Card(first, second, width, second.isEmpty() ? 38 : 48);
  }

  private static Card branch(String title) {
    String text = Font.PLAIN.fit(title, 190);
    int width = even(Math.max(96, (int) (Font.PLAIN.width(text) / ROOM) + 10));
    return new Card(text, "", width, 48);
  }

  private static Card pill(String title, int least, int height) {
    String text = Font.PLAIN.fit(title, LONGEST);
    return new Card(text, "", even(Math.max(least, Font.PLAIN.width(text) + 40)), height);
  }

  /** So that the middle is a whole pixel, and lines to it are straight. */
  private static int even(int width) {
    return width + width % 2;
  }
}
