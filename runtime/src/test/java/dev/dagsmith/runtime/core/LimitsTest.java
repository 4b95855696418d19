package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.group;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.sensor;
import static dev.dagsmith.runtime.core.Graphs.task;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final TaskSettings URGENT = TaskSettings.DEFAULT.priority(5);

  @Test
  void aTaskHasSoManyInstancesUnderWayFirstComeFirstServed() {
    Story.of(dag(map("for#1", "x#1", task("a", TaskSettings.DEFAULT.maxActive(2)))))
        .count("for#1", 4)
        .expect("a[0] queued, a[1] queued, a[2] scheduled, a[3] scheduled")
        .succeed("a[1]")
        .expect("a[0] queued, a[2] queued, a[3] scheduled")
        .fail("a[0]")
        .expect("a[3] queued");
  }

  @Test
  void aRunHasSoManyTasksUnderWay() {
    Story.of(dag("flow", 2, List.of(), block(task("a"), task("b"), task("c"), task("d"))))
        .expectCommands("start a 1", "start b 1")
        .expect("a queued, b queued, c scheduled, d scheduled")
        .succeed("b")
        .expectCommands("start c 1");
  }

  @Test
  void whatWaitsForARetryOrItsNextPollHoldsNoPlace() {
    TaskSettings retried = TaskSettings.DEFAULT.retries(1, 1000, 1, -1);
    Story.of(dag("flow", 1, List.of(), block(task("a", retried), sensor("s", 1000, retried))))
        .forget()
        .fail("a")
        .due("a")
        .succeed("a")
        .notReady("s")
        .due("s")
        .expectCommands("wake a PT1S", "start a 2", "start s 1", "wake s PT1S", "start s 1");
  }

  @Test
  void aCalledDagsBoundHoldsForAllItsInstancesTogether() {
    DagDefinition inner = dag("inner", 2, List.of(), block(task("a"), task("b")));
    Story.of(dag(map("for#1", "x#1", group("g", inner)), task("c")))
        .count("for#1", 2)
        .evaluate("g[0]", "g[1]")
        .expect("g.a[0] queued, g.b[0] queued, g.a[1] scheduled, g.b[1] scheduled, c queued")
        .succeed("g.b[0]")
        .expect("g.a[1] queued, g.b[1] scheduled")
        .succeed("g.a[0]", "g.a[1]", "g.b[1]", "c")
        .expectSuccess();
  }

  @Test
  void whatIsCalledWithinACalledDagCountsThereToo() {
    DagDefinition inner = dag("inner", 0, List.of(), block(task("a"), task("b")));
    DagDefinition outer = dag("outer", 1, List.of(), block(group("g", inner), task("c")));
    Story.of(dag(group("h", outer)))
        .evaluate("h", "h.g")
        .expect("h.c queued, h.g.a scheduled, h.g.b scheduled")
        .succeed("h.c")
        .expect("h.g.a queued, h.g.b scheduled");
  }

  @Test
  void whatHasAHigherPriorityStartsFirst() {
    Story.of(
            dag(
                "flow",
                1,
                List.of(),
                block(task("a"), task("b"), task("c", URGENT), task("d", URGENT))))
        .forget()
        .succeed("a", "c", "d")
        .expectCommands("start c 1", "start d 1", "start b 1");
  }

  @Test
  void amongEqualsWhatCameFirstStartsFirst() {
    TaskSettings own = TaskSettings.DEFAULT.maxActive(3);
    Story.of(dag("flow", 1, List.of(), block(task("a"), task("b", own), task("c"), task("d", own))))
        .forget()
        .succeed("a", "b", "c", "d")
        .expectCommands("start b 1", "start c 1", "start d 1");
  }

  @Test
  void whatWaitsForItsOwnBoundKeepsNothingElseBack() {
    TaskSettings one = URGENT.maxActive(1);
    Story.of(dag("flow", 2, List.of(), block(map("for#1", "x#1", task("a", one)), task("b"))))
        .count("for#1", 3)
        .expect("a[0] queued, a[1] scheduled, a[2] scheduled, b queued")
        .succeed("a[0]")
        .expect("a[1] queued");
  }

  @Test
  void whatCouldOnlyWaitForAFullPoolTakesNoPlaceOfTheRun() {
    TaskSettings db = TaskSettings.DEFAULT.pool("db");
    Story.of(
            dag("flow", 2, List.of(), block(task("a", db), task("b", db), task("c"), task("d"))),
            new RunSettings("r", Map.of("db", 1)))
        .expect("a queued, b scheduled, c queued, d scheduled")
        .succeed("c")
        .expect("d queued")
        .succeed("a")
        .expect("b queued");
  }
}
