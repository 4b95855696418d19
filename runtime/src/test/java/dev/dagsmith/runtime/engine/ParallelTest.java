package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What runs at the same time, and what does not. */
class ParallelTest {
  @RegisterExtension final Engines engines = new Engines();

  @Test
  void whatNothingOrdersRunsAtTheSameTime() {
    CyclicBarrier both = new CyclicBarrier(2);
    DagDefinition dag =
        Dags.dag(
            "both",
            STRING,
            task("left", STRING, in -> "l" + both.await() / 2),
            task("right", STRING, in -> "r" + both.await() / 2),
            value("joined#1", in -> in.<String>get("left") + in.get("right"), "left", "right"),
            returns("joined#1"));

    assertThat(engines.<String>run(dag).result()).isEqualTo("l0r0");
  }

  @Test
  void noMoreThanTheEnginesParallelismRun() {
    engines.parallelism(2);
    AtomicInteger active = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    DagDefinition dag =
        Maps.over(
            "bounded",
            200,
            INT,
            (in, i) -> {
              most.accumulateAndGet(active.incrementAndGet(), Math::max);
              Thread.yield();
              active.decrementAndGet();
              return i;
            });

    assertThat(engines.<List<Integer>>run(dag).result()).hasSize(200);
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void runsOfAnEngineRunAtTheSameTime() throws Exception {
    CountDownLatch all = new CountDownLatch(4);
    DagDefinition dag =
        Dags.dag(
            "many",
            INT,
            task(
                "meet",
                INT,
                in -> {
                  all.countDown();
                  all.await();
                  return 7;
                }),
            returns("meet"));
    List<RunHandle<Integer>> handles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      handles.add(engines.engine().start(Dags.call(dag), RunOptions.DEFAULT));
    }

    for (RunHandle<Integer> handle : handles) {
      RunResult<Integer> result = handle.await();
      assertThat(result.result()).isEqualTo(7);
      assertThat(handle.done()).isTrue();
    }
    assertThat(handles).extracting(RunHandle::runId).doesNotHaveDuplicates();
  }
}
