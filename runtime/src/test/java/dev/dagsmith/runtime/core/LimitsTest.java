package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.sensor;
import static dev.dagsmith.runtime.core.Graphs.task;

import dev.dagsmith.runtime.graph.TaskSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
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
}
