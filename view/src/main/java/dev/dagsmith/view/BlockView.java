package dev.dagsmith.view;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Nodes in the order in which the plain call evaluates them.
 *
 * @param name what the block is to its node: {@code then}, {@code else}, {@code case PAID}, {@code
 *     each}, {@code each in order}, {@code body}, {@code try}, {@code catch java.io.IOException},
 *     {@code finally}, {@code branch}
 * @param binds id by which its nodes read what the block is given: a map's element, a catch's
 *     failure; null if it is given nothing
 * @param nodes its nodes
 */
public record BlockView(String name, @Nullable String binds, List<NodeView> nodes) {
  /** Copies the list. */
  public BlockView {
    nodes = List.copyOf(nodes);
  }

  /** A block that is given nothing. */
  public static BlockView of(String name, List<NodeView> nodes) {
    return new BlockView(name, null, nodes);
  }

  /** A dag's body, or that of a label. */
  public static BlockView body(List<NodeView> nodes) {
    return of("body", nodes);
  }

  /** What a map does for each element. */
  public static BlockView each(boolean inOrder, String elementId, List<NodeView> nodes) {
    return new BlockView(inOrder ? "each in order" : "each", elementId, nodes);
  }

  /** What is tried. */
  public static BlockView tried(List<NodeView> nodes) {
    return of("try", nodes);
  }

  /** A catch clause for exceptions of these classes. */
  public static BlockView caught(List<String> classes, String failureId, List<NodeView> nodes) {
    return new BlockView(
        classes.stream().collect(Collectors.joining(" | ", "catch ", "")), failureId, nodes);
  }

  /** A finally block. */
  public static BlockView last(List<NodeView> nodes) {
    return of("finally", nodes);
  }

  /** One of several blocks that do not wait for each other. */
  public static BlockView branch(List<NodeView> nodes) {
    return of("branch", nodes);
  }
}
