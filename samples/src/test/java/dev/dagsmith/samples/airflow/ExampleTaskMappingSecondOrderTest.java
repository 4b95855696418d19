package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleTaskMappingSecondOrderTest {
  @Test
  void mapsOverWhatAMapGave() {
    var watched = Watched.run(ExampleTaskMappingSecondOrderDag.call());

    assertThat(watched.run().result())
        .containsExactly(12, 14, 16)
        .isEqualTo(ExampleTaskMappingSecondOrder.exampleTaskMappingSecondOrder());
    assertThat(watched.states())
        .containsExactly(
            "getNums success",
            "times2[0] success",
            "times2[1] success",
            "times2[2] success",
            "add10[0] success",
            "add10[1] success",
            "add10[2] success");
    watched.hasInOrder("getNums", "times2[1]", "add10[1]");
  }
}
