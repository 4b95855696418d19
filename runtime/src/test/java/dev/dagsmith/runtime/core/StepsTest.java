package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.barrier;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static dev.dagsmith.runtime.core.Graphs.total;
import static dev.dagsmith.runtime.core.Graphs.value;

import org.junit.jupiter.api.Test;

class StepsTest {
  @Test
  void valuesRunAtOnceAndWhatReadsThemWaits() {
    Story.of(dag(task("a"), task("b"), task("c", "a", "b")))
        .expect("a queued, b queued, c none")
        .succeed("b")
        .expect("c none")
        .succeed("a")
        .expect("c queued")
        .succeed("c")
        .expectSuccess();
  }

  @Test
  void aStepWaitsForAllAboveItAndAllBelowWaitsForTheStep() {
    Story.of(dag(task("a"), task("b"), step("s"), task("c"), step("t")))
        .expect("a queued, b queued, s none, c none, t none")
        .succeed("a", "b")
        .expect("s queued, c none, t none")
        .succeed("s")
        .expect("c queued, t none")
        .succeed("c")
        .expect("t queued");
  }

  @Test
  void belowAFailedStepNothingRuns() {
    Story.of(dag(step("s"), task("c"), step("t")))
        .fail("s")
        .expect("s failed, c upstream_failed, t upstream_failed")
        .expectFailure("s");
  }

  @Test
  void aStepDoesNotRunBelowAFailedValueButAValueDoes() {
    Story.of(dag(task("a"), task("b"), step("s")))
        .fail("a")
        .expect("b queued, s none")
        .succeed("b")
        .expect("s upstream_failed")
        .expectFailure("a");
  }

  @Test
  void aSkippedStepCountsAsDone() {
    Story.of(dag(task("a"), step("s", "a"), step("t")))
        .skip("a")
        .expect("a skipped, s skipped, t queued")
        .succeed("t")
        .expectSuccess();
  }

  @Test
  void aBarrierDoesNothingButWait() {
    Story.of(dag(task("a"), barrier("barrier#1"), task("b")))
        .expect("barrier#1 none, b none")
        .succeed("a")
        .expect("barrier#1 success, b queued");
  }

  @Test
  void anExpressionIsEvaluatedAtItsPlaceUnlessItCannotFail() {
    Story.of(dag(task("a"), value("v#1", "a"), total("w#1", "a"), task("b", "v#1")))
        .succeed("a")
        .expectCommands("start a 1", "evaluate v#1")
        .expect("v#1 running, w#1 success, b none")
        .threw("v#1")
        .expect("v#1 failed, b upstream_failed")
        .expectFailure("v#1");
  }

  @Test
  void upstreamFailedWinsOverSkipped() {
    Story.of(dag(task("a"), task("b"), task("c", "a", "b")))
        .skip("a")
        .expect("c none")
        .fail("b")
        .expect("c upstream_failed");
  }

  @Test
  void anEmptyDagEndsAtOnce() {
    Story.of(dag()).expectSuccess();
  }
}
