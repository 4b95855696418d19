package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TutorialTaskflowApiTest {
  private static final String TOTAL = "Total order value is: 1236.70";

  @Test
  void passesValuesFromTaskToTask() {
    try (var printed = Printed.by(TutorialTaskflowApi.class)) {
      var watched = Watched.run(TutorialTaskflowApiDag.call());

      assertThat(watched.states())
          .containsExactly("extract success", "transform success", "load success");
      watched.hasInOrder("extract", "transform", "load");
      assertThat(printed.lines()).containsExactly(TOTAL);
      assertThat(TutorialTaskflowApiDag.outputs().transform().ofRun(watched.run().runId()))
          .isEqualTo(new TutorialTaskflowApi.Summary(new BigDecimal("1236.70")));
    }
  }

  @Test
  void saysTheSameInAPlainCall() {
    try (var printed = Printed.by(TutorialTaskflowApi.class)) {
      TutorialTaskflowApi.tutorialTaskflowApi();

      assertThat(printed.lines()).containsExactly(TOTAL);
    }
  }
}
