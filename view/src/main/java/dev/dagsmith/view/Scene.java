package dev.dagsmith.view;

import java.util.List;

/**
 * What there is to draw of a graph: boxes in boxes, points in them, and lines between them.
 *
 * @param items what stands in no box
 * @param lines the lines, each pair of ends once
 */
record Scene(List<Item> items, List<Line> lines) {
  /** A thing to draw; its key is unique in the scene. */
  sealed interface Item {
    String key();
  }

  /** A thing with others in it. */
  record Box(String key, String title, List<Item> items) implements Item {}

  /** A thing without others in it. */
  record Point(String key, Form form, String title) implements Item {}

  /** How a point looks. */
  enum Form {
    TASK,
    SENSOR,
    BRANCH,
    DAG,
    END,
    BARRIER
  }

  /** A line between two things. */
  record Line(String from, String to, Style style, String label) {}

  /** What a line says. */
  enum Style {
    /** A value passes. */
    DATA,
    /** One way of a branch. */
    WAY,
    /** One waits for the other. */
    STEP
  }
}
