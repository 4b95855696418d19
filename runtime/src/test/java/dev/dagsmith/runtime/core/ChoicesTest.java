package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.choice;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.join;
import static dev.dagsmith.runtime.core.Graphs.label;
import static dev.dagsmith.runtime.core.Graphs.leave;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.parallel;
import static dev.dagsmith.runtime.core.Graphs.returns;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static dev.dagsmith.runtime.core.Graphs.throwing;
import static dev.dagsmith.runtime.core.Graphs.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.Node;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  @Test
  void theArmNotTakenIsSkippedAtOnceWhateverItReads() {
    Story.of(dag(task("slow"), choice("if#1", block(task("a")), block(task("b", "slow")))))
        .choose("if#1", 0)
        .expect("a queued, b skipped, slow queued, if#1 running")
        .succeed("a")
        .expect("if#1 success");
  }

  @Test
  void aJoinTakesTheLiveWayWithoutWaitingForTheRestOfIt() {
    Story story =
        Story.of(
            dag(
                task("x"),
                choice("if#1", block(task("a"), task("other")), block(task("b"))),
                join("y#1", "if#1", "a", "b", "x"),
                task("use", "y#1")));
    story.choose("if#1", 0).expect("y#1 none").succeed("a").expect("y#1 success, use queued");
    assertThat(story.selected("y#1")).isEqualTo("a");
  }

  @Test
  void aJoinWithoutAnArmTakesTheLastAlternative() {
    Story story =
        Story.of(dag(task("x"), choice("if#1", block(task("a"))), join("y#1", "if#1", "a", "x")));
    story.choose("if#1", -1).expect("a skipped, if#1 success, y#1 none").succeed("x");
    story.expect("y#1 success").expectSuccess();
    assertThat(story.selected("y#1")).isEqualTo("x");
  }

  @Test
  void aJoinHasTheOutcomeOfWhatItTakes() {
    Story.of(dag(choice("if#1", block(task("a"))), join("y#1", "if#1", "a", null)))
        .choose("if#1", 0)
        .fail("a")
        .expect("y#1 upstream_failed");
    Story.of(dag(choice("if#1", block(task("a"))), join("y#1", "if#1", "a", null)))
        .choose("if#1", -1)
        .expect("y#1 skipped");
  }

  @Test
  void aChoiceWhoseConditionThrowsFailsAndItsArmsWithIt() {
    Story.of(dag(choice("if#1", block(task("a"))), join("y#1", "if#1", "a", "a"), task("b")))
        .threw("if#1")
        .expect("if#1 failed, a upstream_failed, y#1 upstream_failed, b queued")
        .succeed("b")
        .expectFailure("if#1");
  }

  @Test
  void aFailureInsideMakesTheChoiceFailed() {
    Story.of(dag(choice("if#1", block(task("a"), task("b", "a"))), task("c")))
        .choose("if#1", 0)
        .fail("a")
        .expect("b upstream_failed, if#1 failed, c queued");
  }

  @Test
  void whatIsBelowAReturnIsSkippedOnceItTakesEffect() {
    Story story =
        Story.of(
            dag(
                task("x"),
                choice("if#1", block(returns("return#1", "x"))),
                step("s"),
                returns("return#2", null)));
    story.choose("if#1", 0).expect("s none").succeed("x");
    story.expect("return#1 success, s skipped, return#2 skipped").expectSuccess();
    assertThat(story.outcome.result()).isEqualTo(story.instance("return#1"));
  }

  @Test
  void aReturnWhoseValueFailsLeavesOpenWhetherItReturns() {
    Story.of(dag(task("x"), choice("if#1", block(returns("return#1", "x"))), task("b")))
        .choose("if#1", 0)
        .fail("x")
        .expect("return#1 upstream_failed, b upstream_failed")
        .expectFailure("x");
  }

  @Test
  void aReturnWhoseValueWasSkippedDoesNotTakeEffect() {
    Story story = Story.of(dag(task("x"), returns("return#1", "x")));
    story.skip("x").expect("return#1 skipped").expectSuccess();
    assertThat(story.outcome.result()).isNull();
  }

  @Test
  void whatIsBelowAnExitDoesNotWaitForTheWholeArm() {
    Story.of(
            dag(
                choice(
                    "if#1", block(task("slow"), choice("if#2", block(returns("return#1", null))))),
                task("b")))
        .choose("if#1", 0)
        .expect("b none")
        .choose("if#2", -1)
        .expect("slow queued, b queued");
  }

  @Test
  void aThrowIsAFailureAndGuardsWhatIsBelow() {
    Story.of(dag(value("v#1"), choice("if#1", block(throwing("throw#1", "v#1"))), task("b")))
        .choose("if#1", 0)
        .expect("throw#1 none, b none")
        .evaluate("v#1")
        .expect("throw#1 running, b none")
        .threw("throw#1")
        .expect("throw#1 failed, if#1 failed, b upstream_failed")
        .expectFailure("throw#1");
  }

  @Test
  void aLeaveEndsItsLabelAndNoMore() {
    Story.of(
            dag(
                label("switch#1", choice("if#1", block(leave("break#1", "switch#1"))), task("a")),
                task("b")))
        .expect("b queued")
        .choose("if#1", 0)
        .expect("a skipped, switch#1 success");
  }

  @Test
  void aThrowInALabelGuardsWhatIsBelowUnlessControlLeftTheLabel() {
    Node label =
        label(
            "switch#1",
            choice("if#1", block(leave("break#1", "switch#1")), block(throwing("throw#1"))),
            task("a"));
    Story.of(dag(label, task("b")))
        .expect("b none")
        .choose("if#1", 0)
        .expect("a skipped, switch#1 success, b queued");
    Story.of(dag(label, task("b")))
        .choose("if#1", 1)
        .threw("throw#1")
        .expect("a upstream_failed, switch#1 failed, b upstream_failed");
  }

  @Test
  void aLeavePassesThroughLabelsWithin() {
    Story.of(
            dag(
                label(
                    "outer#1",
                    label("inner#1", choice("if#1", block(leave("x#1", "outer#1"))), task("a")),
                    task("b")),
                task("c")))
        .choose("if#1", 0)
        .expect("a skipped, b skipped, c queued");
  }

  @Test
  void continueEndsOneIterationOnly() {
    Story.of(
            dag(
                map(
                    "for#1",
                    "x#1",
                    choice("if#1", block(leave("continue#1", "for#1"))),
                    task("a"))))
        .count("for#1", 2)
        .choose("if#1[1]", 0)
        .choose("if#1[0]", -1)
        .expect("a[0] queued, a[1] skipped")
        .succeed("a[0]")
        .expectSuccess();
  }

  @Test
  void parallelBranchesDoNotWaitForEachOtherAndAllWaitForWhatIsAbove() {
    Story.of(dag(step("s"), parallel("parallel#1", block(step("a")), block(step("b"))), step("t")))
        .expect("a none, b none")
        .succeed("s")
        .expect("a queued, b queued")
        .fail("a")
        .expect("b queued, t none")
        .succeed("b")
        .expect("parallel#1 failed, t upstream_failed");
  }
}
