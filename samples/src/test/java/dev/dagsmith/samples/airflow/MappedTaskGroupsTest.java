package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappedTaskGroupsTest {
  @Test
  void handsTheResultsOfAMappedGroupOn() {
    var watched = Watched.run(MappedGroupOutputDag.call());

    String run = watched.run().runId();
    assertThat(MappedGroupOutputDag.outputs().addTo().twice().all().ofRun(run))
        .containsExactly(4, 6, 8);
    assertThat(watched.run().result())
        .isEqualTo(4 + 6 + 8)
        .isEqualTo(MappedTaskGroups.mappedGroupOutput());
    watched.hasInOrder("addTo.addOne[1]", "addTo.twice[1]", "consumer");
  }

  @Test
  void branchesInEachInstanceOfAGroup() {
    assertThat(Watched.run(MappedGroupBranchDag.call()).states())
        .containsExactlyInAnyOrder(
            "inputs success",
            "myTaskGroup.a[0] success",
            "myTaskGroup.b[0] skipped",
            "myTaskGroup.c[0] skipped",
            "myTaskGroup.a[1] skipped",
            "myTaskGroup.b[1] success",
            "myTaskGroup.c[1] skipped",
            "myTaskGroup.a[2] skipped",
            "myTaskGroup.b[2] skipped",
            "myTaskGroup.c[2] success");
  }
}
