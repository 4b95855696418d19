package dev.dagsmith.testing;

import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The dag beside the plain call, and tasks that change what they are passed. */
@DagTest
class PlainAndChangedTest {
  @Test
  void theDagAgreesWithThePlainCall(TestEngine engine) {
    assertThat(engine.assertAgreesWithPlainCall(PricesDag.call("tea"))).hasResult("mill");
    assertThat(engine.assertAgreesWithPlainCall(InjectedDag.call())).hasResult("injected");
  }

  @Test
  void aTaskThatChangesItsArgumentIsNamed(TestEngine engine) {
    assertThatThrownBy(() -> engine.run(ChangedDag.call("zoo")))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Task first changes names, which it was passed. In a dag each task");
  }

  @Test
  void anArgumentThatGlueTookOutOfAValueIsNamedToo(TestEngine engine) {
    assertThatThrownBy(() -> engine.run(GluedDag.call("zoo")))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Task first changes items, which it was passed.");
  }

  @Test
  @DagTest(checkArguments = false)
  void whatItChangedMakesThePlainCallAnother(TestEngine engine) {
    assertThat(engine.run(ChangedDag.call("zoo"))).hasResult("cakecake");
    assertThatThrownBy(() -> engine.assertAgreesWithPlainCall(ChangedDag.call("zoo")))
        .hasMessageContaining("plain call: returns \"cakezoo\"")
        .hasMessageContaining("dag: returns \"cakecake\"");
  }

  @Test
  void aPlainCallCannotBeComparedWithReplacedTasks(TestEngine engine) {
    engine.when(PricesDag.Task.CHEAPEST).thenReturn("one");
    assertThatThrownBy(() -> engine.assertAgreesWithPlainCall(PricesDag.call("tea")))
        .hasMessageContaining("cheapest is replaced in the dag");
  }
}
