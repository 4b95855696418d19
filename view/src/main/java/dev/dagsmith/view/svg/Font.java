package dev.dagsmith.view.svg;

import java.util.Arrays;

/**
 * How wide text is: by the advance widths of Helvetica and Arial, which the fonts of other systems
 * are near to. What is written is squeezed or stretched to the width given here, so that a text
 * never leaves its box.
 *
 * @param style the class of what is written in it
 * @param size in pixels
 * @param bold whether it is bold
 */
record Font(String style, int size, boolean bold) {
  /** What people look for. */
  static final Font TITLE = new Font("t-title", 13, true);

  /** What a frame is called. */
  static final Font FRAME = new Font("t-frame", 12, true);

  /** What a branch asks, and what a run ends with. */
  static final Font PLAIN = new Font("t-plain", 12, false);

  /** What stands beside it. */
  static final Font SMALL = new Font("t-small", 11, false);

  /** What stands on a line. */
  static final Font LABEL = new Font("t-label", 11, false);

  /** The picture's own title. */
  static final Font HEAD = new Font("t-head", 16, true);

  private static final String ELLIPSIS = "\u2026";
  private static final int LATIN = 60; // hundredths of the size, on average, with accents
  private static final int WIDE = 100; // a square: Chinese, Japanese, Korean, emoji

  /** Hundredths of the size for the characters from space to tilde. */
  private static final String WIDTHS =
      "28 28 36 56 56 89 67 19 33 33 39 58 28 33 28 28 "
          + "56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 "
          + "102 67 67 72 72 67 61 78 72 28 50 67 56 83 72 78 "
          + "67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 "
          + "33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 "
          + "56 56 33 50 28 56 50 72 50 50 50 33 26 33 58";

  private static final String BOLD_WIDTHS =
      "28 33 47 56 56 89 72 24 33 33 39 58 28 33 28 28 "
          + "56 56 56 56 56 56 56 56 56 56 33 33 58 58 58 61 "
          + "98 72 72 72 72 67 61 78 72 28 56 72 61 83 72 78 "
          + "67 78 72 67 61 72 67 94 67 67 61 33 28 33 58 56 "
          + "33 56 61 56 61 56 33 61 61 28 28 56 28 89 61 61 "
          + "61 61 39 56 33 61 56 78 56 56 50 39 28 39 58";

  private static final int[] REGULAR_TABLE = numbers(WIDTHS);
  private static final int[] BOLD_TABLE = numbers(BOLD_WIDTHS);

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  /** The width of a text in pixels. */
  int width(String text) {
    int sum = text.codePoints().map(this::width).sum();
    return (sum * size + 99) / 100;
  }

  private int width(int c) {
    int[] table = bold ? BOLD_TABLE : REGULAR_TABLE;
    if (c >= ' ' && c <= '~') {
      return table[c - ' '];
    } else if (c == 0x2026 || c >= 0x1100) {
      return c >= 0x2000 && c <= 0x201f ? LATIN : WIDE;
    }
    return c == 0xb7 ? 28 : LATIN;
  }

  /** A text that is not wider than this: the text, or its begin and an ellipsis. */
  String fit(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + ELLIPSIS) > most) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }
}
