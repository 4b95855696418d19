package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleSensorDecoratorTest {
  @Test
  void goesOnWithWhatWasFound() {
    var watched = Watched.run(ExampleSensorDecoratorDag.call());

    assertThat(watched.run().result())
        .isEqualTo("xcom_value")
        .isEqualTo(ExampleSensorDecorator.exampleSensorDecorator());
    watched.hasInOrder("waitForUpstream", "dummyOperator");
  }
}
