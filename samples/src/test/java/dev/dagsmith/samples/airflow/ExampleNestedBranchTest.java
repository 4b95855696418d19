package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleNestedBranchTest {
  @Test
  void skipsTheInnerJoinTogetherWithItsBranch() {
    var watched = Watched.run(ExampleNestedBranchDag.call(true, true));

    assertThat(watched.states())
        .containsExactly(
            "branch1 success",
            "true1 success",
            "false1 skipped",
            "branch2 skipped",
            "true2 skipped",
            "false2 skipped",
            "join2 skipped",
            "false3 skipped",
            "join1 success");
    watched.hasInOrder("branch1", "true1", "join1");
  }

  @Test
  void joinsBothBranchesOnTheOtherWay() {
    var watched = Watched.run(ExampleNestedBranchDag.call(false, true));

    assertThat(watched.states())
        .containsExactly(
            "branch1 success",
            "true1 skipped",
            "false1 success",
            "branch2 success",
            "true2 success",
            "false2 skipped",
            "join2 success",
            "false3 success",
            "join1 success");
    watched.hasInOrder("branch1", "false1", "branch2", "true2", "join2", "false3", "join1");
  }
}
