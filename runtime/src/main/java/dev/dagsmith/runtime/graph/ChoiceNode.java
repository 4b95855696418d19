package dev.dagsmith.runtime.graph;

import java.util.List;

/**
 * A branch: {@code if}, {@code switch}, {@code ?:}, {@code &&}, {@code ||}. The choice is recorded
 * and never made twice; the arms not taken are skipped.
 *
 * @param head what all nodes have
 * @param choose gives the index of the arm as an {@code Integer}; -1, or any index without an arm:
 *     none
 * @param arms the ways
 */
public record ChoiceNode(Head head, Code choose, List<Arm> arms) implements Node {
  /** Copies the list. */
  public ChoiceNode {
    arms = List.copyOf(arms);
  }

  /**
   * One way.
   *
   * @param name for people: {@code then}, {@code else}, {@code case PAID}
   * @param block what is done on it
   */
  public record Arm(String name, Block block) {}

  @Override
  public List<Block> blocks() {
    return arms.stream().map(Arm::block).toList();
  }
}
