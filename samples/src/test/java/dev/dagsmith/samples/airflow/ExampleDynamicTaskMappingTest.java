package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleDynamicTaskMappingTest {
  @Test
  void addsOneToEachNumberAndSumsUp() {
    try (var printed = Printed.by(ExampleDynamicTaskMapping.class)) {
      var watched = Watched.run(ExampleDynamicTaskMappingDag.call());

      assertThat(printed.lines()).containsExactly("Total was 9");
      assertThat(watched.run().result())
          .isEqualTo(9)
          .isEqualTo(ExampleDynamicTaskMapping.exampleDynamicTaskMapping());
      assertThat(watched.states())
          .containsExactly(
              "addOne[0] success", "addOne[1] success", "addOne[2] success", "sumIt success");
      watched.hasAtOnce("addOne[0]", "addOne[2]");
      watched.hasInOrder("addOne[2]", "sumIt");
    }
  }
}
