package dev.dagsmith.runtime.cli;

import static dev.dagsmith.runtime.graph.Head.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.svg.RunMarks;
import dev.dagsmith.view.svg.SvgDrawing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredMarksTest {
  private static final Instant BEGIN = Instant.parse("2026-01-31T08:00:00Z");
  private static final RunKey RUN = new RunKey(1, "catFacts", "r1");

  @ParameterizedTest
  @EnumSource(TaskState.class)
  void everyStateHasALookOfItsOwn(TaskState state) {
    GraphView graph = DagViews.composed(Dags.failing().definition());
    RunMarks.Mark mark = new RunMarks.Mark(Map.of(state.display(), 1), "", List.of(), Set.of());
    assertThat(SvgDrawing.of(graph, new RunMarks("r1", "running", Map.of("parse", mark))))
        .containsPattern(
            "(?s)class=\"node task s-" + state.display().replace('_', '-') + "\"><title>parse\n")
        .contains(">" + state.display() + "<");
  }

  @Test
  void instancesOfAMapAreAddedUp() {
    NodeMark mark = new NodeMark(null);
    mark.add(row("ask", TaskState.SUCCESS, 1, 0), 1);
    mark.add(row("ask", TaskState.FAILED, 3, 1), 3);
    mark.add(row("ask", TaskState.SUCCESS, 1, 2), 1);
    assertThat(mark.mark())
        .isEqualTo(
            new RunMarks.Mark(
                Map.of("success", 2, "failed", 1),
                "up to 3 attempts",
                List.of("3 times: 2 success, 1 failed", "up to 3 attempts, took 300 ms in all"),
                Set.of()));
  }

  @Test
  void whatWasDecidedIsTold() {
    NodeMark branch = new NodeMark(choice());
    branch.add(row("if#1", TaskState.SUCCESS, 0, 0).decided(0), 0);
    branch.add(row("if#1", TaskState.SUCCESS, 0, 1).decided(1), 0);
    branch.add(row("if#1", TaskState.SUCCESS, 0, 2).decided(0), 0);
    assertThat(branch.mark().ways()).containsExactlyInAnyOrder("then", "none");
    assertThat(branch.mark().details()).contains("then, 2 times", "none");
    NodeMark map =
        new NodeMark(
            new MapNode(node("for#1"), scope -> List.of(), "x#1", null, Block.of(), false));
    map.add(row("for#1", TaskState.SUCCESS, 0).decided(4), 0);
    assertThat(map.mark().note()).isEqualTo("4 elements");
  }

  private static ChoiceNode choice() {
    return new ChoiceNode(
        node("if#1"), scope -> 0, List.of(new ChoiceNode.Arm("then", Block.of())));
  }

  private static InstanceRow row(String id, TaskState state, int attempt, int... path) {
    InstanceKey key = new InstanceKey(RUN, id, MapPath.of(path));
    return InstanceRow.of(
        new AttemptKey(key, 1, attempt), state, Times.of(BEGIN, BEGIN.plusMillis(100)));
  }
}
