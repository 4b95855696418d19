package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.attempt;
import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.choice;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.on;
import static dev.dagsmith.runtime.core.Graphs.pick;
import static dev.dagsmith.runtime.core.Graphs.returns;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static dev.dagsmith.runtime.core.Graphs.throwing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.PickNode.At;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriesTest {
  private static final Block NOTHING = null;

  @Test
  void theCatchStartsWhenAllInTheTryHasEnded() {
    Story.of(
            dag(
                attempt(
                    "try#1",
                    block(task("a"), task("slow")),
                    List.of(on("E", "e#1", task("handle", "e#1"))),
                    NOTHING),
                task("c")))
        .fail("a", "E1", "E")
        .expect("handle none")
        .succeed("slow")
        .expect("handle queued, try#1 running")
        .succeed("handle", "c")
        .expect("try#1 success, a failed")
        .expectSuccess();
  }

  @Test
  void withoutAFailureTheCatchesAreSkipped() {
    Story.of(dag(attempt("try#1", block(task("a")), List.of(on("E", "e#1", task("b"))), NOTHING)))
        .succeed("a")
        .expect("b skipped, try#1 success")
        .expectSuccess();
  }

  @Test
  void theEarliestFailureChoosesTheFirstCatchThatMatches() {
    Story story =
        Story.of(
            dag(
                attempt(
                    "try#1",
                    block(task("a"), task("b")),
                    List.of(
                        on("E2", "e#1", task("two")),
                        on("E1", "e#2", task("one")),
                        on("E", "e#3", task("any"))),
                    NOTHING)));
    story.fail("b", "E2", "E").fail("a", "E1", "E");
    story.expect("two skipped, one queued, any skipped");
    assertThat(story.core.caught(story.instance("e#2")).message()).isEqualTo("a");
    assertThat(story.core.caught(story.instance("e#1"))).isNull();
  }

  @Test
  void aFailureThatNoCatchTakesGoesOn() {
    Story.of(
            dag(
                attempt("try#1", block(task("a")), List.of(on("E1", "e#1", task("b"))), NOTHING),
                step("s")))
        .fail("a", "X")
        .expect("b skipped, try#1 failed, s upstream_failed")
        .expectFailure("a");
  }

  @Test
  void aFailureThatBeganOutsideIsNotCaught() {
    Story.of(
            dag(
                task("x"),
                attempt(
                    "try#1", block(task("a", "x")), List.of(on("E", "e#1", task("b"))), NOTHING)))
        .fail("x", "E")
        .expect("a upstream_failed, b upstream_failed, try#1 upstream_failed")
        .expectFailure("x");
  }

  @Test
  void aFailureInTheCatchIsTheTrysFailure() {
    Story.of(dag(attempt("try#1", block(task("a")), List.of(on("E", "e#1", task("b"))), NOTHING)))
        .fail("a", "E")
        .fail("b", "X")
        .expect("try#1 failed")
        .expectFailure("b");
  }

  @Test
  void theFinallyBlockRunsWhateverTheOutcome() {
    Story.of(dag(attempt("try#1", block(task("a")), List.of(), block(task("f")))))
        .expect("f none")
        .fail("a", "E")
        .expect("f queued")
        .succeed("f")
        .expect("try#1 failed")
        .expectFailure("a");
    Story.of(dag(attempt("try#1", block(task("a")), List.of(), block(task("f")))))
        .succeed("a")
        .expect("f queued")
        .succeed("f")
        .expectSuccess();
  }

  @Test
  void aFailureInTheFinallyBlockReplacesTheOnePassingThrough() {
    Story story = Story.of(dag(attempt("try#1", block(task("a")), List.of(), block(task("f")))));
    story.fail("a", "E").fail("f", "X").expectFailure("f");
    assertThat(story.outcome.suppressed()).extracting(Failure::message).containsExactly("a");
  }

  @Test
  void aTryThatIsNotEnteredHasNoFinally() {
    Story.of(
            dag(
                choice(
                    "if#1",
                    block(
                        attempt(
                            "try#1",
                            block(task("a")),
                            List.of(on("E", "e#1", task("b"))),
                            block(task("f")))))))
        .choose("if#1", -1)
        .expect("try#1 skipped, a skipped, b skipped, f skipped");
  }

  @Test
  void aThrowInATryIsCaught() {
    Story.of(
            dag(
                attempt(
                    "try#1",
                    block(throwing("throw#1"), task("a")),
                    List.of(on("E", "e#1", task("b"))),
                    NOTHING),
                task("c")))
        .expect("c none")
        .threw("throw#1", "E")
        .expect("a upstream_failed, b queued, c none")
        .succeed("b")
        .expect("c queued");
  }

  @Test
  void aReturnInATryRunsTheFinallyAndSkipsTheRest() {
    Story.of(
            dag(
                attempt(
                    "try#1",
                    block(task("a"), returns("return#1", "a")),
                    List.of(on("E", "e#1", task("b"))),
                    block(task("f"))),
                task("c")))
        .succeed("a")
        .expect("return#1 success, b skipped, f queued, c none")
        .succeed("f")
        .expect("c skipped")
        .expectSuccess();
  }

  @Test
  void aReturnBelowAHandledFailureDidNotHappen() {
    Story story =
        Story.of(
            dag(
                task("x"),
                attempt(
                    "try#1",
                    block(task("a"), returns("return#1", "x")),
                    List.of(on("E", "e#1", task("b"))),
                    NOTHING),
                returns("return#2", "x")));
    story.succeed("x").expect("return#1 success").fail("a", "E").succeed("b");
    story.expect("return#2 success").expectSuccess();
    assertThat(story.outcome.result()).isEqualTo(story.instance("return#2"));
  }

  @Test
  void aPickTakesTheValueFromWhereControlLeft() {
    Story story =
        Story.of(
            dag(
                task("x"),
                attempt(
                    "try#1",
                    block(task("a"), step("s"), task("b"), step("t")),
                    List.of(
                        on(
                            "E",
                            "e#1",
                            pick("p#1", "try#1", At.CATCH, null, "x", "a", "a", "b", "b"),
                            task("c"))),
                    block(
                        pick(
                            "p#2",
                            "try#1",
                            At.FINALLY,
                            null,
                            "x",
                            "a",
                            "a",
                            "b",
                            "b",
                            "e#1",
                            "p#1",
                            "c",
                            "c"))),
                pick(
                    "p#3", "try#1", At.AFTER, null, "x", "a", "a", "b", "b", "e#1", "p#1", "c",
                    "c")));
    story.succeed("x", "a").fail("s", "E").expect("b upstream_failed, p#1 success");
    assertThat(story.selected("p#1")).isEqualTo("a");
    story.succeed("c").expect("p#2 success, p#3 success").expectSuccess();
    assertThat(story.selected("p#2")).isEqualTo("c");
    assertThat(story.selected("p#3")).isEqualTo("c");
  }

  @Test
  void aPickAfterAnEndTakesTheLastValueAndWaitsForIt() {
    Story story =
        Story.of(
            dag(
                task("x"),
                attempt("try#1", block(task("b")), List.of(on("E", "e#1")), NOTHING),
                pick("p#1", "try#1", At.AFTER, null, "x", "b", "b", "e#1", "x")));
    story.fail("b", "E").expect("try#1 success, p#1 none").succeed("x").expect("p#1 success");
    assertThat(story.selected("p#1")).isEqualTo("x");
  }
}
