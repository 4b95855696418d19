package dev.dagsmith.view;

import java.util.List;

/**
 * What there is to draw of a graph: boxes in boxes, points in them, and lines between them.
 *
 * @param items what stands in no box, in the order of the source
 * @param lines the lines, each pair of ends once
 */
public record Scene(List<Item> items, List<Line> lines) {
  /** Copies the lists. */
  public Scene {
    items = List.copyOf(items);
    lines = List.copyOf(lines);
  }

  /** The scene of a graph, with those of the dags that it calls as far as it knows them. */
  public static Scene of(GraphView graph) {
    return SceneBuilder.of(graph);
  }

  /** A thing to draw; its key is unique in the scene. */
  public sealed interface Item {
    /** Its key: letters, digits and underscores. */
    String key();

    /** Its title, for people. */
    String title();

    /** What it stands for. */
    About about();
  }

  /**
   * What an item stands for.
   *
   * @param id the node's id in the whole graph, with the prefixes of the groups it is in
   * @param file the source file of the dag that it belongs to
   * @param node the node
   */
  public record About(String id, String file, NodeView node) {}

  /** A thing with others in it. */
  public record Box(String key, Frame frame, String title, About about, List<Item> items)
      implements Item {
    /** Copies the list. */
    public Box {
      items = List.copyOf(items);
    }
  }

  /** A thing without others in it. */
  public record Point(String key, Form form, String title, About about) implements Item {}

  /** What a box is around. */
  public enum Frame {
    /** What is done for each element. */
    MAP,
    /** A try; its catches and its finally are boxes in it, after what is tried. */
    TRY,
    /** A catch or finally block. */
    HANDLER,
    /** What does not wait for each other. */
    PARALLEL,
    /** A called dag. */
    DAG
  }

  /** How a point looks. */
  public enum Form {
    /** A task. */
    TASK,
    /** A task that polls. */
    SENSOR,
    /** A branch. */
    BRANCH,
    /** A called dag whose graph is not known. */
    DAG,
    /** A return or a throw. */
    END,
    /** A step that does nothing. */
    BARRIER
  }

  /**
   * A line between two things.
   *
   * @param from the key of one
   * @param to the key of the other
   * @param style what it says
   * @param label which way it is; empty for what is no way of a branch
   */
  public record Line(String from, String to, Style style, String label) {}

  /** What a line says. */
  public enum Style {
    /** A value passes. */
    DATA,
    /** One way of a branch. */
    WAY,
    /** One waits for the other. */
    STEP
  }
}
