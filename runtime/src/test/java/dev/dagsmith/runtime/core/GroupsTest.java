package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.attempt;
import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.choice;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.group;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.on;
import static dev.dagsmith.runtime.core.Graphs.pick;
import static dev.dagsmith.runtime.core.Graphs.returns;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static dev.dagsmith.runtime.core.Graphs.throwing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.PickNode.At;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final DagDefinition CHILD =
      dag("child", 0, List.of("n"), block(task("a", "n#0"), returns("return#1", "a")));

  @Test
  void theChildBeginsWhenItsArgumentsWereEvaluatedAndItsReturnIsTheValue() {
    Story story = Story.of(dag(task("x"), group("child", CHILD, "x"), task("b", "child")));
    story.expect("child none, child.a none").succeed("x").expect("child running, child.a none");
    story.evaluate("child").expect("child.a queued").succeed("child.a");
    story.expect("child success, b queued");
    assertThat(story.core.returned(story.instance("child")))
        .isEqualTo(story.instance("child.return#1"));
    assertThat(story.core.returned()).isNull();
  }

  @Test
  void aFailureInsideIsAFailureAtTheCall() {
    Story.of(
            dag(
                attempt(
                    "try#1",
                    block(task("x"), group("child", CHILD), task("y", "child")),
                    List.of(
                        on(
                            "E",
                            "e#1",
                            pick("p#1", "try#1", At.CATCH, null, "x", "child", "child"))),
                    null)))
        .evaluate("child")
        .succeed("x")
        .fail("child.a", "E")
        .expect("child failed, y upstream_failed, p#1 success, try#1 success")
        .expectSuccess();
  }

  @Test
  void argumentsThatThrowFailTheCall() {
    Story.of(dag(group("child", CHILD)))
        .threw("child")
        .expect("child failed, child.a upstream_failed, child.return#1 upstream_failed")
        .expectFailure("child");
  }

  @Test
  void exitsOfTheChildEndInIt() {
    DagDefinition early =
        dag(
            "early",
            0,
            List.of(),
            block(choice("if#1", block(returns("return#1", null))), throwing("throw#1")));
    Story.of(dag(group("early", early), task("b")))
        .expect("b queued")
        .evaluate("early")
        .choose("early.if#1", 0)
        .expect("early.throw#1 skipped, early success")
        .succeed("b")
        .expectSuccess();
  }

  @Test
  void aResultThatWasSkippedIsAValueThatWasSkipped() {
    Story.of(dag(group("child", CHILD), task("b", "child")))
        .evaluate("child")
        .skip("child.a")
        .expect("child success, b skipped")
        .expectSuccess();
  }

  @Test
  void aGroupIsMappedLikeATask() {
    Story story = Story.of(dag(map("for#1", "x#1", group("child", CHILD, "x#1"))));
    story.count("for#1", 2).evaluate("child[1]").succeed("child.a[1]");
    story.expect("child[0] running, child.a[0] none, child[1] success");
    assertThat(story.core.returned(story.instance("child[1]")))
        .isEqualTo(story.instance("child.return#1[1]"));
  }

  @Test
  void aGroupThatHoldsAStepIsAStepEvenWhenItsValueIsUsed() {
    DagDefinition steps = dag("child", 0, List.of(), block(step("s"), returns("return#1", "s")));
    Story story = Story.of(dag(task("x"), group("child", steps), task("b")));
    story.expect("child none, b none").succeed("x").evaluate("child");
    story.expect("child.s queued, b none").succeed("child.s").expect("b queued");
  }
}
