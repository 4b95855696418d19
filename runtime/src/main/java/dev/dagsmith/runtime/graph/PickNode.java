package dev.dagsmith.runtime.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable as a {@link TryNode} left it: its value depends on where control left the body or the
 * catch.
 *
 * <p>It stands first in a catch block ({@link At#CATCH}: the value when the failure came), first in
 * a finally block ({@link At#FINALLY}: the value when control left the body, or the catch that
 * handled the failure), or after the try ({@link At#AFTER}: the same).
 *
 * <p>After a {@link LabelNode} it is the same: the value when control left the label's body, by the
 * {@link LeaveNode} that took effect or at the end.
 *
 * <p>The alternatives are in the order of the source. The one that counts is the last whose {@code
 * after} stands before the place where control left: a node that failed, an exit that took effect,
 * or, where the body or a catch came to its end, that end.
 *
 * @param head its reads name the alternatives
 * @param of id of the {@link TryNode}, or (with {@link At#AFTER}) of the {@link LabelNode}
 * @param at where it stands
 * @param alternatives what the value is from where on
 */
public record PickNode(Head head, String of, At at, List<Alternative> alternatives)
    implements Node {
  /** Copies the list. */
  public PickNode {
    alternatives = List.copyOf(alternatives);
  }

  /** Where a pick stands. */
  public enum At {
    /** In a catch block. */
    CATCH,
    /** In the finally block. */
    FINALLY,
    /** After the try. */
    AFTER
  }

  /**
   * A value and where it begins to count.
   *
   * @param after id of the node after which the variable has this value; null: from the try's
   *     start. For a catch block the first is its {@link TryNode.Catch#failureId}
   * @param value id of the node with the value; null while the variable has none
   */
  public record Alternative(@Nullable String after, @Nullable String value) {}
}
