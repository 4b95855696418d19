package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs that are ended from outside. */
class CancelTest {
  @RegisterExtension final Engines engines = new Engines();
  private final States states = new States();
  private final CountDownLatch cleaned = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private DagDefinition dag() {
    return Dags.dag(
        "cancelled",
        TypeRef.VOID,
        new TryNode(
            Head.node("try#1").asStep(),
            Block.of(
                Dags.step(
                    "hang",
                    in -> {
                      release.await();
                      return null;
                    })),
            List.of(),
            Block.of(
                Dags.step(
                    "clean",
                    in -> {
                      cleaned.countDown();
                      return null;
                    }))),
        Dags.step("never", in -> null));
  }

  @Test
  void cancelInterruptsWhatRunsSkipsTheRestAndCleansUp() throws Exception {
    RunHandle<Object> run =
        engines.engine().start(Dags.call(dag()), RunOptions.DEFAULT.listener(states));
    states.await("hang", TaskState.RUNNING, 1);
    run.cancel();
    RunResult<Object> result = run.await();

    assertThat(cleaned.getCount()).isZero();
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().failure().message()).isEqualTo("cancelled");
    assertThat(result.taskList())
        .extracting(TaskResult::state)
        .containsExactly(TaskState.FAILED, TaskState.SUCCESS, TaskState.SKIPPED);
  }

  @Test
  void aClosedEngineLeavesItsRunsResumable() throws Exception {
    WatchedStore store = new WatchedStore();
    Engine first = Engine.open(engines.config().closeWait(Duration.ZERO), store);
    RunHandle<Object> run =
        first.start(Dags.call(dag()), RunOptions.DEFAULT.runId("r1").listener(states));
    states.await("hang", TaskState.RUNNING, 1);
    first.close();

    assertThatThrownBy(run::await)
        .isInstanceOf(RunInterrupted.class)
        .hasMessage("Run cancelled r1 was interrupted: the engine was closed. It can be resumed.");
    assertThatThrownBy(() -> first.start(Dags.call(dag()), RunOptions.DEFAULT))
        .isInstanceOf(RunInterrupted.class);
    release.countDown();
    RunResult<Object> result =
        engines.on(store).run(Dags.call(dag()), RunOptions.DEFAULT.runId("r1"));
    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
  }

  @Test
  void closingWaitsForWhatIsUnderWay() throws Exception {
    WatchedStore store = new WatchedStore();
    Engine first = Engine.open(engines.config().closeWait(Duration.ofMinutes(1)), store);
    DagDefinition dag =
        Dags.dag(
            "closing",
            INT,
            task(
                "one",
                INT,
                in -> {
                  release.await();
                  return 1;
                }),
            task("two", INT, in -> in.<Integer>get("one") + 1, "one"),
            returns("two"));
    RunHandle<Integer> run =
        first.start(Dags.call(dag), RunOptions.DEFAULT.runId("r1").listener(states));
    states.await("one", TaskState.RUNNING, 1);
    Thread closer = new Thread(first::close);
    closer.start();
    while (closer.getState() != Thread.State.WAITING) {
      Thread.onSpinWait(); // until it waits for the driver, which knows by then
    }
    release.countDown();
    closer.join();

    assertThatThrownBy(run::await).isInstanceOf(RunInterrupted.class);
    var key = store.run("closing", "r1").key();
    assertThat(store.instance(new InstanceKey(key, "one", MapPath.NONE)).state())
        .isEqualTo(TaskState.SUCCESS);
    assertThat(
            engines.on(store).<Integer>run(Dags.call(dag), RunOptions.DEFAULT.runId("r1")).result())
        .isEqualTo(2);
  }
}
