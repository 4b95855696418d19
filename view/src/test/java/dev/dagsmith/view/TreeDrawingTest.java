package dev.dagsmith.view;

import static dev.dagsmith.view.Graphs.graph;
import static dev.dagsmith.view.Graphs.step;
import static dev.dagsmith.view.Graphs.task;
import static dev.dagsmith.view.NodeView.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeDrawingTest {
  @Test
  void showsTasksInTheirBlocksAndWhereTheirValuesComeFrom() {
    assertThat(TreeDrawing.of(Graphs.orders(), true))
        .isEqualTo(
            """
            orders(Path source, int limit = 100)
            ├─ readRows  ← source
            ├─ for each row in rows
            │  ├─ validate  ← row  [3 retries]
            │  └─ if row.ok() && "x" < limit
            │     ├─ then
            │     │  └─ price  ← row
            │     └─ else
            │        └─ quarantine  ← row  [step]
            ├─ try
            │  ├─ store  ← price  [step]
            │  ├─ catch IOException | SQLException
            │  │  └─ alert  ← e  [step]
            │  └─ finally
            │     └─ cleanUp  [step]
            └─ return prices.size()
            """);
  }

  @Test
  void showsTheDagsThatADagCallsInAscii() {
    assertThat(TreeDrawing.of(Graphs.nested(), false))
        .isEqualTo(
            """
            outer()
            |- fetch
            |- dag clean  <- fetch
            |  |- trim  <- text
            |  `- upper  <- trim
            |- dag clean__1  <- clean
            |  |- trim  <- text
            |  `- upper  <- trim
            `- print  <- clean__1
            """);
  }

  @Test
  void saysHowASensorPollsAndWhatBoundsATask() {
    NodeView sensor =
        node("ready", Kind.SENSOR)
            .step(true)
            .settings(new Settings().sensor(90_000, -1, false).toMap());
    NodeView bounded = step("load").settings(new Settings().bounds(1500, 4).toMap());
    assertThat(TreeDrawing.of(graph("d", sensor, bounded), false))
        .isEqualTo(
            """
            d()
            |- ready  [sensor, every 1m30s, step]
            `- load  [step, at most 4 at once, timeout 1500ms]
            """);
  }

  @Test
  void leavesOutWhatOnlyPassesValuesOnAndShowsBlocksWithoutTasks() {
    NodeView label =
        node("label#1", Kind.LABEL)
            .blocks(
                List.of(
                    BlockView.body(
                        List.of(
                            task("a"), node("leave#1", Kind.LEAVE).refs(Ref.leave("label#1"))))));
    NodeView parallel =
        node("parallel#1", Kind.PARALLEL)
            .blocks(List.of(BlockView.branch(List.of(step("b"))), BlockView.branch(List.of())));
    assertThat(TreeDrawing.of(graph("d", label, parallel, node("barrier#1", Kind.BARRIER)), false))
        .isEqualTo(
            """
            d()
            |- a
            |- parallel
            |  |- branch
            |  |  `- b  [step]
            |  `- branch
            `- barrier
            """);
  }

  @Test
  void cutsLongTextsAndPutsThemOnOneLine() {
    NodeView branch =
        Graphs.text(node("switch#1", Kind.CHOICE), "a\n  .b() " + "x".repeat(80))
            .blocks(List.of(BlockView.of("case \"A\"", List.of(task("t")))));
    assertThat(TreeDrawing.of(graph("d", branch), false))
        .contains("`- switch a .b() " + "x".repeat(52) + "\u2026\n");
  }

  @Test
  void keepsDefaultsOutOfSettings() {
    Map<String, String> none =
        new Settings().retries(0, 0, 1.0, -1).failures(List.of(), List.of()).bounds(-1, 0).toMap();
    assertThat(none).isEmpty();
  }
}
