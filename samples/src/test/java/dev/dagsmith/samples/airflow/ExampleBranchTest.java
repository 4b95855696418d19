package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.samples.airflow.ExampleBranch.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleBranchTest {
  @Test
  void followsTheWayThatWasChosenAndSkipsTheOthers() {
    var watched = Watched.run(ExampleBranchDag.call());

    Option chosen = ExampleBranchDag.outputs().branching().ofRun(watched.run().runId());
    List<String> expected = new ArrayList<>();
    expected.add("runThisFirst success");
    expected.add("branching success");
    for (Option option : Option.values()) {
      String state = option == chosen ? " success" : " skipped";
      expected.add("branch" + option + state);
      expected.add("follow" + option + state);
    }
    expected.add("join success");
    assertThat(watched.states()).containsExactlyElementsOf(expected);
    watched.hasInOrder("runThisFirst", "branching", "branch" + chosen, "follow" + chosen, "join");
  }
}
