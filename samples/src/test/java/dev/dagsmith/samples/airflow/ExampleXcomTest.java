package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleXcomTest {
  @Test
  void pullsWhatIsPushed() {
    try (var printed = Printed.by(ExampleXcom.class);
        var bash = Printed.by(Bash.class)) {
      var watched = Watched.run(ExampleXcomDag.call());

      assertThat(watched.states())
          .containsExactly(
              "push success",
              "pushByReturning success",
              "puller success",
              "bashPush success",
              "bashPull success",
              "pullValueFromBashPush success");
      watched.hasInOrder("push", "puller");
      watched.hasInOrder("pushByReturning", "puller");
      watched.hasInOrder("bashPush", "bashPull");
      watched.hasInOrder("bashPush", "pullValueFromBashPush");
      watched.hasAtOnce("bashPull", "pullValueFromBashPush");
      watched.hasAtOnce("push", "bashPush");
      assertThat(printed.lines())
          .containsExactly(
              "The xcom value pushed by task push via return value is value_by_return",
              "The xcom value pushed by task push manually is manually_pushed_value");
      assertThat(bash.lines())
          .containsExactly(
              "bash_push demo",
              "value_by_return",
              "bash pull demo",
              "The xcom pushed manually is manually_pushed_value",
              "The returned_value xcom is value_by_return",
              "finished");
    }
  }

  @Test
  void keepsWhatIsPushed() {
    String run = ExampleXcomDag.run().runId();
    var outputs = ExampleXcomDag.outputs();

    assertThat(outputs.bashPush().ofRun(run)).isEqualTo("value_by_return");
    assertThat(outputs.bashPush().key("manually_pushed_value", String.class).ofRun(run))
        .isEqualTo("manually_pushed_value");
    assertThat(outputs.pushByReturning().ofRun(run)).containsExactly(Map.entry("a", "b"));
  }

  @Test
  void hasNothingToPullInAPlainCall() {
    assertThatThrownBy(ExampleXcom::exampleXcom)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("push");
  }
}
