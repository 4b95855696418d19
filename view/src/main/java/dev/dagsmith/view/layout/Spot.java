package dev.dagsmith.view.layout;

/** A point, in pixels from the top left corner of the picture. */
public record Spot(int x, int y) {
  Spot moved(int dx, int dy) {
    return new Spot(x + dx, y + dy);
  }
}
