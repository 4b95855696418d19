package dev.dagsmith.view.layout;

import java.util.List;

/** Something to place; its key is unique in the picture. */
public sealed interface Figure {
  /** Its key. */
  String key();

  /**
   * A figure with nothing in it.
   *
   * @param key its key
   * @param width in pixels
   * @param height in pixels
   */
  record Leaf(String key, int width, int height) implements Figure {}

  /**
   * A box around others.
   *
   * @param key its key
   * @param lanes what is in it, side by side; one at least
   * @param foot how much of its height, at the bottom, is not around them
   */
  record Frame(String key, List<Lane> lanes, int foot) implements Figure {
    /** Copies the list. */
    public Frame {
      lanes = List.copyOf(lanes);
    }
  }

  /**
   * A part of a box.
   *
   * @param minWidth how wide it is at least
   * @param header the height of its title; 0 without one
   * @param figures what is in it; a line goes from a figure to a later one
   */
  record Lane(int minWidth, int header, List<Figure> figures) {
    /** Copies the list. */
    public Lane {
      figures = List.copyOf(figures);
    }
  }
}
