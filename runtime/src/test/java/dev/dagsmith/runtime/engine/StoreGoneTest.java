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
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.ForwardingStore;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real store file that is closed, or read by threads that are interrupted. */
class StoreGoneTest {
  @RegisterExtension final Engines engines = new Engines();
  @TempDir Path home;
  private final States states = new States();
  private final CountDownLatch release = new CountDownLatch(1);

  private static RunOptions options() {
    return RunOptions.DEFAULT.runId("r1");
  }

  /** {@code return second(first());}, where the second does this before it reads. */
  private static DagDefinition dag(Code before) {
    return Dags.dag(
        "gone",
        INT,
        task("first", INT, in -> 1),
        task(
            "second",
            INT,
            in -> {
              before.run(in);
              return in.<Integer>get("first") + 1;
            },
            "first"),
        returns("second"));
  }

  /** Leaves a run whose second task was under way when the engine was closed. */
  private void leaveSecondUnderWay() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Engine engine = engines.open(Stores.open(home));
    engine.start(Dags.call(dag(in -> await(never))), options().listener(states));
    states.await("second", TaskState.RUNNING, 1);
    engine.close();
    never.countDown();
  }

  private static Object await(CountDownLatch latch) {
    boolean interrupted = true;
    while (interrupted) {
      try {
        latch.await();
        interrupted = false;
      } catch (InterruptedException e) {
        interrupted = true; // as if it were none of its business
      }
    }
    return 0;
  }

  @Test
  void aStoreThatIsClosedUnderATaskInterruptsTheRunNotTheTask() throws Exception {
    leaveSecondUnderWay();
    RunStore store = Stores.open(home);
    Engine engine = engines.open(store);
    RunHandle<Integer> run =
        engine.start(Dags.call(dag(in -> await(release))), options().listener(states));
    states.await("second", TaskState.RUNNING, 1, 2);
    store.close();
    release.countDown();

    assertThatThrownBy(run::await)
        .isInstanceOf(RunInterrupted.class)
        .hasMessageContaining("closed")
        .hasMessageEndingWith("It can be resumed.");
    engine.close();
    RunResult<Integer> result =
        engines.on(Stores.open(home)).run(Dags.<Integer>call(dag(in -> 0)), options());
    assertThat(result.result()).isEqualTo(2);
    assertThat(result.taskList()).extracting(TaskResult::attempts).containsExactly(1, 1);
  }

  /** A driver that reads waits in the store, as it does for a server. */
  @Test
  void anEngineIsClosedAlsoWhileItsDriverWaitsForAServer() throws Exception {
    leaveSecondUnderWay();
    CountDownLatch waits = new CountDownLatch(1);
    CountDownLatch hurried = new CountDownLatch(1);
    RunStore away =
        new ForwardingStore(Stores.open(home)) {
          @Override
          public List<InstanceRow> instances(
              RunKey run, String task, @Nullable MapPath after, int limit) {
            waits.countDown();
            StoreGoneTest.await(hurried);
            throw new StoreException(StoreException.Kind.UNREACHABLE, "It is away.", null);
          }

          @Override
          public void hurry() {
            hurried.countDown();
          }
        };
    Engine engine = engines.open(away);
    RunHandle<Integer> run = engine.start(Dags.call(dag(in -> 0)), options());
    waits.await();
    engine.close();
    assertThatThrownBy(run::await)
        .isInstanceOf(RunInterrupted.class)
        .hasMessageEndingWith("It can be resumed.");
    engine = engines.on(Stores.open(home));
    assertThat(engine.run(Dags.<Integer>call(dag(in -> 0)), options()).result()).isEqualTo(2);
  }

  @Test
  void aThreadThatIsInterruptedReadsAllTheSame() throws Exception {
    leaveSecondUnderWay();
    boolean[] kept = {false};
    DagDefinition dag =
        Dags.dag(
            "gone",
            INT,
            task("first", INT, in -> 1),
            task(
                "second",
                INT,
                in -> {
                  Thread.currentThread().interrupt();
                  int first = in.<Integer>get("first");
                  kept[0] = Thread.currentThread().isInterrupted();
                  return first + 1;
                },
                "first"),
            returns("second"));
    Engine engine = engines.on(Stores.open(home));

    assertThat(engine.run(Dags.<Integer>call(dag), options()).result()).isEqualTo(2);
    assertThat(kept[0]).as("the interrupt is the task's").isTrue();
    assertThat(engines.<Integer>run(dag(in -> 0)).result()).as("the store is well").isEqualTo(2);
  }
}
