package dev.dagsmith.it.harness;

import dev.dagsmith.it.source.OrderCheck;
import java.util.ArrayList;
import java.util.List;

/** Whether the dag did what the plain call did. */
public final class Agreement {
  private Agreement() {}

  /** The differences in result, failure and order, for people; empty if there are none. */
  public static List<String> differences(Program program, Outcome plain, Outcome dag) {
    List<String> differences = new ArrayList<>();
    if (!plain.endedAs(dag)) {
      differences.add("the ends differ");
    }
    differences.addAll(
        OrderCheck.differences(
            program.compiled().map(), plain.events(), dag.events(), plain.thrownAt()));
    if (!differences.isEmpty()) {
      differences.add("plain: " + plain.show());
      differences.add("dag:   " + dag.show());
    }
    return differences;
  }
}
