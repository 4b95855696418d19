package dev.dagsmith.runtime.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable assigned on several ways of a branch: it takes the value of the way that was taken.
 *
 * @param head its reads name the alternatives
 * @param choice id of the {@link ChoiceNode}, in the same block
 * @param alternatives for each arm the id of the node with the value, and last the one for no arm
 *     taken; null where the way gives no value because it always leaves the block
 */
public record JoinNode(Head head, String choice, List<@Nullable String> alternatives)
    implements Node {
  /** Copies the list. */
  public JoinNode {
    alternatives = Collections.unmodifiableList(new ArrayList<>(alternatives));
  }
}
