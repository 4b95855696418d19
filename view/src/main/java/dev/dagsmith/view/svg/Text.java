package dev.dagsmith.view.svg;

/** Writes text at a place, as wide as it was measured. */
final class Text {
  private Text() {}

  /** Around a point. */
  static void middle(Markup out, String text, Font font, int x, int y) {
    write(out, text, font, x - font.width(text) / 2, y);
  }

  /** From a point to the right; {@code y} is the middle of small letters. */
  static void write(Markup out, String text, Font font, int x, int y) {
    if (!text.isEmpty()) {
      out.text(
          "text",
          text,
          "class",
          font.style(),
          "x",
          x,
          "y",
          y + font.size() * 35 / 100,
          "textLength",
          font.width(text),
          "lengthAdjust",
          "spacingAndGlyphs");
    }
  }
}
