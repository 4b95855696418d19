package dev.dagsmith.view.layout;

/** A rectangle, in pixels from the top left corner of the picture. */
public record Rect(int x, int y, int width, int height) {
  /** Right of its last pixel. */
  public int right() {
    return x + width;
  }

  /** Below its last pixel. */
  public int bottom() {
    return y + height;
  }

  /** Half way between left and right. */
  public int middle() {
    return x + width / 2;
  }

  Rect moved(int dx, int dy) {
    return new Rect(x + dx, y + dy, width, height);
  }
}
