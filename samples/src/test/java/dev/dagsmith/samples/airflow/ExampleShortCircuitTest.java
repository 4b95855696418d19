package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleShortCircuitTest {
  @Test
  void skipsWhatIsBehindAFalseCondition() {
    var watched = Watched.run(ExampleShortCircuitDag.call());

    assertThat(watched.states())
        .containsExactlyInAnyOrder(
            "conditionIsTrue success",
            "true1 success",
            "true2 success",
            "conditionIsFalse success",
            "false1 skipped",
            "false2 skipped",
            "task1 success",
            "task2 success",
            "shortCircuit success",
            "task3 success",
            "task4 skipped",
            "task5 success",
            "task6 skipped",
            "task7 success");
    watched.hasInOrder("conditionIsTrue", "true1", "true2");
    watched.hasInOrder("task1", "task2", "task3", "task5", "task7");
    watched.hasInOrder("task1", "shortCircuit", "task7");
    watched.hasAtOnce("task2", "shortCircuit");
    watched.hasAtOnce("conditionIsTrue", "conditionIsFalse");
    watched.hasAtOnce("conditionIsTrue", "task1");
  }
}
