package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slots of pools, and who gets them first. */
class PoolTest {
  private static final TaskSettings DB = TaskSettings.DEFAULT.pool("db");

  @RegisterExtension final Engines engines = new Engines();
  private final States states = new States();
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  private Code noting(Object value) {
    return in -> {
      order.add(TaskContext.current().taskId());
      return value;
    };
  }

  private Code waiting() {
    return in -> {
      release.await();
      order.add(TaskContext.current().taskId());
      return 1;
    };
  }

  private static DagDefinition dag(String id, Node... nodes) {
    return Dags.dag(id, TypeRef.VOID, nodes);
  }

  private RunHandle<Object> start(DagDefinition dag) {
    return engines.engine().start(Dags.call(dag), RunOptions.DEFAULT.listener(states));
  }

  @Test
  void noMoreOfAPoolRunAtOnceThanItHasSlotsWhateverRunTheyAreOf() throws Exception {
    engines.configure(config -> config.pool("db", 2));
    AtomicInteger active = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    DagDefinition dag =
        Maps.over(
            "bounded",
            100,
            INT,
            DB,
            (in, i) -> {
              most.accumulateAndGet(active.incrementAndGet(), Math::max);
              Thread.yield();
              active.decrementAndGet();
              return i;
            });
    RunHandle<Object> one = start(dag);
    RunHandle<Object> other = start(dag);

    assertThat(one.await().succeeded() && other.await().succeeded()).isTrue();
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void aFullPoolKeepsNothingElseBack() throws Exception {
    engines.parallelism(3);
    engines.configure(config -> config.pool("db", 1));
    RunHandle<Object> full =
        start(
            dag(
                "full",
                task("a", INT, DB, waiting()),
                task("b", INT, DB, noting(1)),
                task("c", INT, DB, noting(1)),
                task("d", INT, DB, noting(1))));
    states.await("a", TaskState.RUNNING, 1);

    assertThat(start(dag("other", task("x", INT, noting(1)))).await().succeeded()).isTrue();
    release.countDown();
    full.await();
    assertThat(order).containsExactly("x", "a", "b", "c", "d");
  }

  @Test
  void aFullPoolDoesNotUseUpTheTasksOfItsRun() throws Exception {
    engines.configure(config -> config.pool("db", 1));
    DagDefinition dag =
        Dags.dag("full")
            .maxActiveTasks(2)
            .body(
                Block.of(
                    task("a", INT, DB, waiting()),
                    task("b", INT, DB, noting(1)),
                    task("x", INT, noting(1)),
                    task("y", INT, noting(1))));
    RunHandle<Object> run = start(dag);
    states.await("x", TaskState.SUCCESS, 1);
    states.await("y", TaskState.SUCCESS, 1);
    release.countDown();

    assertThat(run.await().succeeded()).isTrue();
    assertThat(order).containsExactly("x", "y", "a", "b");
  }

  @Test
  void theHighestPriorityComesFirstAndThenWhatCameFirst() throws Exception {
    engines.parallelism(1);
    engines.configure(config -> config.pool("db", 1));
    RunHandle<Object> run =
        start(
            dag(
                "urgent",
                task("first", INT, TaskSettings.DEFAULT.priority(99), waiting()),
                task("low", INT, TaskSettings.DEFAULT.priority(-1), noting(1)),
                task("a", INT, noting(1)),
                task("high", INT, TaskSettings.DEFAULT.priority(9), noting(1)),
                task("b", INT, noting(1)),
                task("pooled", INT, TaskSettings.DEFAULT.priority(5).pool("db"), noting(1))));
    states.await("first", TaskState.RUNNING, 1);
    release.countDown();

    assertThat(run.await().succeeded()).isTrue();
    assertThat(order).containsExactly("first", "high", "pooled", "a", "b", "low");
  }

  @Test
  void aSensorHoldsASlotOnlyWhileItPolls() throws Exception {
    ManualTime time = engines.manualTime();
    engines.configure(config -> config.pool("db", 1));
    AtomicInteger polls = new AtomicInteger();
    Node sensor =
        task("find", TypeRef.VOID, DB, in -> polls.incrementAndGet() > 1)
            .polled(SensorSettings.ofMillis(60_000, 600_000, false));
    RunHandle<Object> run = start(dag("sensing", sensor));
    states.await("find", TaskState.UP_FOR_RESCHEDULE, 1);

    assertThat(start(dag("other", task("x", INT, DB, noting(1)))).await().succeeded()).isTrue();
    time.move(Duration.ofSeconds(60));
    assertThat(run.await().succeeded()).isTrue();
  }

  @Test
  void theDefaultPoolCanBeNarrowed() throws Exception {
    engines.configure(config -> config.pool("default_pool", 1).pool("db", 1));
    RunHandle<Object> run =
        start(
            dag(
                "narrow",
                task("a", INT, waiting()),
                task("b", INT, noting(1)),
                task("x", INT, DB, noting(1))));
    states.await("x", TaskState.SUCCESS, 1);
    release.countDown();

    assertThat(run.await().succeeded()).isTrue();
    assertThat(order).containsExactly("x", "a", "b");
  }

  @Test
  void aRunWhosePoolIsNotThereDoesNotStart() {
    engines.configure(config -> config.pool("web", 1));
    assertThatThrownBy(() -> start(dag("unknown", task("a", INT, DB, noting(1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Task a (Shop.java:31) needs a slot of the pool db, which is not set up; there are"
                + " default_pool, web. Say how many slots it has: pools.db=4 in"
                + " dagsmith.properties, or EngineConfig.pool(\"db\", 4).");
    assertThat(engines.engine().store().latestRuns(null, Long.MAX_VALUE, 1)).isEmpty();
  }
}
