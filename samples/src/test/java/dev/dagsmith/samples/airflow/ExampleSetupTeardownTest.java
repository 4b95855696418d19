package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleSetupTeardownTest {
  private static final String[] SHOWN = {
    "Hello 1",
    "Hello 2",
    "Hello 3",
    "I am outer_setup",
    "I am just a normal task",
    "I set up",
    "doing some work with some_cluster_id",
    "tearing down some_cluster_id",
    "Tearing down cluster: some cluster id"
  };

  @Test
  void putsUpBeforeAndTakesDownAfterTheWork() {
    try (var printed = Printed.by(ExampleSetupTeardown.class)) {
      var watched = Watched.run(ExampleSetupTeardownDag.call());

      assertThat(printed.lines()).containsExactlyInAnyOrder(SHOWN);
      assertThat(watched.states()).hasSize(9).allMatch(task -> task.endsWith(" success"));
      watched.hasInOrder("myFirstTask", "mySecondTask", "myThirdTask");
      watched.hasInOrder("outerSetup", "outerWork", "outerTeardown");
      watched.hasInOrder(
          "outerSetup",
          "innerSection.innerSetup",
          "innerSection.innerWork",
          "innerSection.innerTeardown",
          "outerTeardown");
      watched.hasAtOnce("outerWork", "innerSection.innerSetup");
    }
  }

  @Test
  void saysTheSameInAPlainCallOneAfterAnother() {
    try (var printed = Printed.by(ExampleSetupTeardown.class)) {
      ExampleSetupTeardown.exampleSetupTeardown();

      assertThat(printed.lines()).containsExactly(SHOWN);
    }
  }
}
