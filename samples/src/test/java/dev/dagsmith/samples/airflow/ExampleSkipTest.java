package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleSkipTest {
  @Test
  void skipsWhatNeedsTheValueAndNotWhatStandsBelow() {
    var watched = Watched.run(ExampleSkipDag.call());

    assertThat(watched.run().succeeded()).isTrue();
    assertThat(watched.states())
        .containsExactly(
            "skipOperator skipped",
            "alwaysTrue success",
            "allSuccess skipped",
            "final1 skipped",
            "skipOperator__1 skipped",
            "alwaysTrue__1 success",
            "oneSuccess success",
            "final2 success");
    watched.hasInOrder("alwaysTrue__1", "oneSuccess", "final2");
  }
}
