package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.attempt;
import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.choice;
import static dev.dagsmith.runtime.core.Graphs.collect;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.inOrder;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.on;
import static dev.dagsmith.runtime.core.Graphs.returns;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapsTest {
  @Test
  void anElementGoesOnAsSoonAsItsOwnInputIsThere() {
    Story.of(dag(map("for#1", "x#1", task("a", "x#1"), task("b", "a"))))
        .count("for#1", 3)
        .expect("a[0] queued, a[1] queued, a[2] queued, b[1] none")
        .succeed("a[1]")
        .expect("b[0] none, b[1] queued, b[2] none")
        .fail("a[0]")
        .succeed("b[1]", "a[2]", "b[2]")
        .expect("b[0] upstream_failed, for#1 failed")
        .expectFailure("a[0]");
  }

  @Test
  void nothingToMapIsASuccess() {
    Story story =
        Story.of(dag(map("for#1", "x#1", task("a")), collect("list#1", List.of("for#1"), "a")));
    story.count("for#1", 0).expect("for#1 success, list#1 success").expectSuccess();
    assertThat(story.adds("list#1")).isEmpty();
    assertThat(story.core.length(story.instance("for#1"))).isZero();
  }

  @Test
  void aSourceThatThrowsFailsTheMap() {
    Story.of(
            dag(
                map("for#1", "x#1", task("a")),
                collect("list#1", List.of("for#1"), "a"),
                task("b", "list#1")))
        .threw("for#1")
        .expect("for#1 failed, list#1 upstream_failed, b upstream_failed")
        .expectFailure("for#1");
  }

  @Test
  void capturedValuesAreWaitedForWhetherTheyComeBeforeTheMapOrAfter() {
    Story.of(
            dag(
                task("early"),
                task("late"),
                map(
                    "for#1",
                    "x#1",
                    task("a", "early", "late"),
                    map("for#2", "y#1", task("b", "late")))))
        .succeed("early")
        .count("for#1", 2)
        .count("for#2[1]", 2)
        .expect("a[0] none, a[1] none, b[1, 0] none")
        .succeed("late")
        .expect("a[0] queued, a[1] queued, b[1, 0] queued, b[1, 1] queued")
        .count("for#2[0]", 1)
        .expect("b[0, 0] queued");
  }

  @Test
  void aCapturedFailureReachesEveryElement() {
    Story.of(dag(task("c"), map("for#1", "x#1", task("a", "c"))))
        .count("for#1", 2)
        .fail("c")
        .expect("a[0] upstream_failed, a[1] upstream_failed, for#1 upstream_failed");
  }

  @Test
  void aListIsInTheOrderOfElementsThenOfNodesWithoutWhatWasSkipped() {
    Story story =
        Story.of(
            dag(
                map(
                    "for#1",
                    "x#1",
                    task("a"),
                    map("for#2", "y#1", task("b")),
                    choice("if#1", block(task("c")))),
                collect("list#1", List.of("for#1"), "a", "b", "c")));
    story.count("for#1", 2).count("for#2[1]", 2).count("for#2[0]", 1);
    story.choose("if#1[0]", 0).choose("if#1[1]", -1);
    story.succeed("b[1, 0]", "c[0]", "a[1]", "b[1, 1]", "b[0, 0]").expect("list#1 none");
    story.skip("a[0]").expect("list#1 success").expectSuccess();
    assertThat(story.adds("list#1"))
        .containsExactly("b[0, 0]", "c[0]", "a[1]", "b[1, 0]", "b[1, 1]");
    AddList adds = story.core.adds(story.instance("list#1"));
    assertThat(adds.size()).isEqualTo(5);
    assertThat(adds.get(2)).isEqualTo(story.instance("a[1]"));
  }

  @Test
  void aListIsUpstreamFailedIfAnElementIs() {
    Story.of(dag(map("for#1", "x#1", task("a")), collect("list#1", List.of("for#1"), "a")))
        .count("for#1", 2)
        .fail("a[1]")
        .succeed("a[0]")
        .expect("list#1 upstream_failed");
  }

  @Test
  void aListDoesNotFailWithAStepThatAddsNothing() {
    Story.of(
            dag(
                map("for#1", "x#1", task("a"), step("b")),
                collect("list#1", List.of("for#1"), "a"),
                task("c", "list#1")))
        .count("for#1", 1)
        .succeed("a[0]")
        .fail("b[0]")
        .expect("list#1 success, c queued");
  }

  @Test
  void aHandledFailureLeavesOutWhatThePlainCallWouldNotHaveAdded() {
    Story story =
        Story.of(
            dag(
                map(
                    "for#1",
                    "x#1",
                    attempt(
                        "try#1",
                        block(task("a"), task("b"), task("c")),
                        List.of(on("java.lang.Exception", "e#1")),
                        null)),
                collect("list#1", List.of("for#1"), "a", "b", "c")));
    story.count("for#1", 1).succeed("a[0]", "c[0]").fail("b[0]").expect("list#1 success");
    assertThat(story.adds("list#1")).containsExactly("a[0]");
  }

  @Test
  void inOrderAnIterationWaitsForTheOneBeforeAndStopsAtAFailure() {
    Story.of(dag(inOrder("for#1", "x#1", task("a"), task("b"))))
        .count("for#1", 3)
        .expect("a[0] queued, b[0] queued, a[1] none")
        .succeed("a[0]")
        .expect("a[1] none")
        .succeed("b[0]")
        .expect("a[1] queued, a[2] none")
        .fail("b[1]")
        .expect("a[1] queued, a[2] none")
        .succeed("a[1]")
        .expect("a[2] upstream_failed, b[2] upstream_failed, for#1 failed")
        .expectFailure("b[1]");
  }

  @Test
  void aReturnInALoopSkipsTheRestOfItAndWhatIsBelow() {
    Story story =
        Story.of(
            dag(
                inOrder(
                    "for#1", "x#1", choice("if#1", block(returns("return#1", "x#1"))), task("a")),
                task("b"),
                returns("return#2", "b")));
    story.count("for#1", 3).choose("if#1[0]", -1).succeed("a[0]").choose("if#1[1]", 0);
    story.expect("a[1] skipped, if#1[2] skipped, a[2] skipped, for#1 success, b skipped");
    story.expectSuccess();
    assertThat(story.outcome.result()).isEqualTo(story.instance("return#1[1]"));
  }

  @Test
  void theEarliestFailureIsByElementFirst() {
    Story story = Story.of(dag(map("for#1", "x#1", task("a"), task("b"))));
    story.count("for#1", 2).fail("a[1]").succeed("a[0]", "b[1]").fail("b[0]");
    story.expectFailure("b[0]");
    assertThat(story.outcome.suppressed()).extracting(Failure::message).containsExactly("a[1]");
  }
}
