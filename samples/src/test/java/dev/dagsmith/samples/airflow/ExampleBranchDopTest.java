package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunOptions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExampleBranchDopTest {
  @Test
  void takesTheFirstWayInEvenMinutes() {
    assertThat(at("2021-01-01T00:02:00Z").states())
        .containsExactly("shouldRun success", "emptyTask1 success", "emptyTask2 skipped");
  }

  @Test
  void takesTheSecondWayInOddMinutes() {
    assertThat(at("2021-01-01T00:03:00Z").states())
        .containsExactly("shouldRun success", "emptyTask1 skipped", "emptyTask2 success");
  }

  private static Watched<Void> at(String logicalDate) {
    return Watched.run(
        ExampleBranchDopDag.call(), RunOptions.DEFAULT.logicalDate(Instant.parse(logicalDate)));
  }
}
