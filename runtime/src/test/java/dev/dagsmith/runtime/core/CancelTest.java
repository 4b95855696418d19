package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.attempt;
import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.choice;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.inOrder;
import static dev.dagsmith.runtime.core.Graphs.on;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.TaskSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelTest {
  @Test
  void whatIsUnderWayFailsAndTheRestIsSkipped() {
    TaskSettings retried = TaskSettings.DEFAULT.retries(1, 1000, 1, -1);
    Story story =
        Story.of(
            dag(
                task("done"),
                task("running"),
                task("queued"),
                task("waiting", retried),
                step("s"),
                choice("if#1", block(task("a")))));
    story.succeed("done").start("running").fail("waiting").forget().cancel();
    story.expect("done success, running failed, queued skipped, waiting skipped, s skipped");
    story.expect("if#1 skipped, a skipped");
    story.expectCommands("abandon running 1", "abandon queued 1");
    assertThat(story.outcome.cancelled()).isTrue();
    assertThat(story.outcome.failure().className()).endsWith("CancellationException");
    story.succeed("running").expect("running failed");
  }

  @Test
  void noCatchRunsButTheFinallyOfATryThatHadBegun() {
    Story story =
        Story.of(
            dag(
                attempt(
                    "try#1",
                    block(task("a")),
                    List.of(on("java.lang.Throwable", "e#1", task("c"))),
                    block(task("f"), task("g", "f"))),
                step("s"),
                attempt("try#2", block(task("b")), List.of(), block(task("h")))));
    story.start("a").cancel();
    story.expect("a failed, c skipped, f queued, s skipped, try#2 skipped, h skipped");
    story.expectUnderWay();
    story.succeed("f", "g");
    story.expect("try#1 failed");
    story.expectFailure("a");
    assertThat(story.outcome.cancelled()).isTrue();
  }

  @Test
  void aRunThatIsAbortedEndsTheSameWayWithItsOwnFailure() {
    Story story =
        Story.of(dag(attempt("try#1", block(task("a")), List.of(), block(task("f"))), step("s")));
    story.start("a").step(new Event.Abort(Graphs.failure("NoThreads"))).cancel();
    story.expect("a failed, f skipped, s skipped").expectFailure("a");
    assertThat(story.outcome.failure().className()).isEqualTo("NoThreads");
    assertThat(story.outcome.cancelled()).isFalse();
    assertThat(story.outcome.suppressed()).isEmpty();
  }

  @Test
  void aSecondCancelEndsTheFinallyBlocksToo() {
    Story story =
        Story.of(dag(attempt("try#1", block(task("a")), List.of(), block(task("f"), step("g")))));
    story.start("a").cancel().start("f").cancel();
    story.expect("f failed, g skipped, try#1 failed");
    assertThat(story.outcome.cancelled()).isTrue();
  }

  @Test
  void iterationsThatHadNotBegunAreSkipped() {
    Story story =
        Story.of(
            dag(
                inOrder(
                    "for#1",
                    "x#1",
                    attempt("try#1", block(task("a")), List.of(), block(task("f"))))));
    story.count("for#1", 2).start("a[0]").cancel();
    story.expect("f[0] queued, try#1[1] none").succeed("f[0]").expect("f[1] skipped, a[1] skipped");
    assertThat(story.outcome.cancelled()).isTrue();
  }

  @Test
  void limitsStillHoldForTheFinallyBlocks() {
    Story.of(
            dag(
                "flow",
                1,
                List.of(),
                block(
                    attempt(
                        "try#1",
                        block(task("a"), task("b")),
                        List.of(),
                        block(task("f"), task("g"))))))
        .start("a")
        .forget()
        .cancel()
        .expectCommands("abandon a 1", "start f 1")
        .succeed("f")
        .expectCommands("start g 1");
  }

  @Test
  void aRunThatHasEndedCannotBeCancelled() {
    Story story = Story.of(dag(task("a"))).succeed("a").cancel();
    story.expectSuccess();
  }
}
