package dev.dagsmith.runtime.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code try}. When everything in its body has ended, the earliest failure that began in it
 * chooses the catch; the choice is recorded. The finally block runs whatever the outcome.
 *
 * @param head what all nodes have
 * @param body what is tried
 * @param catches the catch clauses, in order
 * @param last the finally block; null without one
 */
public record TryNode(Head head, Block body, List<Catch> catches, @Nullable Block last)
    implements Node {
  /** Copies the list. */
  public TryNode {
    catches = List.copyOf(catches);
  }

  /**
   * A catch clause.
   *
   * @param classes names of the classes it catches, with subclasses
   * @param failureId id by which its block reads the failure, as a {@link CaughtFailure}; always
   *     there, whether it is read or not
   * @param block what is done with it
   */
  public record Catch(List<String> classes, String failureId, Block block) {
    /** Copies the list. */
    public Catch {
      classes = List.copyOf(classes);
    }
  }

  @Override
  public List<Block> blocks() {
    List<Block> all = new ArrayList<>();
    all.add(body);
    for (Catch each : catches) {
      all.add(each.block());
    }
    if (last != null) {
      all.add(last);
    }
    return all;
  }
}
