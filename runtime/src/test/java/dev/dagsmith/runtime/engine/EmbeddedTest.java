package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskFactory;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an application can do wrong with its engine, and what it finds when it starts again. */
class EmbeddedTest {
  @RegisterExtension final Engines engines = new Engines();
  @TempDir Path home;

  private static final DagDefinition ONE =
      Dags.dag("one", INT, task("give", INT, in -> 1), returns("give"));

  /** Why a dag fails that is called on an {@code EmbeddedTest}. */
  private String failure(TaskFactory factory) {
    engines.configure(config -> config.taskFactory(factory));
    DagDefinition dag =
        DagDefinition.dag(
                "called",
                new DagDefinition.Origin(
                    "shop.Shop", "called", "Shop.java", 10, "shop.ShopDag", EmbeddedTest.class))
            .plain((self, arguments) -> null)
            .returns(STRING)
            .body(Block.of(task("self", STRING, in -> in.self().toString()), returns("self")));
    return String.valueOf(engines.run(dag).error().failure().message());
  }

  @Test
  void aRunThatWasUnderWayWhenItsEngineWasClosedIsUnfinished() throws Exception {
    CountDownLatch under = new CountDownLatch(2);
    CountDownLatch release = new CountDownLatch(1);
    DagDefinition dag =
        Dags.dag(
            "slow",
            INT,
            task(
                "wait",
                INT,
                in -> {
                  under.countDown();
                  release.await();
                  return 1;
                }),
            returns("wait"));
    engines.configure(config -> config.closeWait(Duration.ZERO));
    Engine first = engines.on(Stores.open(home));
    first.run(Dags.call(ONE), RunOptions.DEFAULT);
    first.start(Dags.call(dag), RunOptions.DEFAULT.runId("r1"));
    first.start(Dags.call(dag), RunOptions.DEFAULT.runId("r2"));
    under.await();
    assertThat(first.unfinished(dag)).isEmpty();
    first.close();
    release.countDown(); // what was given up ends too, and counts for nothing

    DagDefinition quick = Dags.dag("slow", INT, task("wait", INT, in -> 7), returns("wait"));
    Engine second = engines.on(Stores.open(home));
    assertThat(second.unfinished(ONE)).isEmpty();
    assertThat(second.unfinished(quick)).containsExactly("r1", "r2");
    for (String run : second.unfinished(quick)) {
      assertThat(second.resume(quick, null, run, RunOptions.DEFAULT).await().result()).isEqualTo(7);
    }
    assertThat(second.unfinished(quick)).isEmpty();
  }

  @Test
  void anEngineThatWasClosedStartsNothing() {
    Engine engine = engines.engine();
    engine.run(Dags.call(ONE), RunOptions.DEFAULT.runId("r1"));
    engine.close();
    assertThatThrownBy(() -> engine.start(Dags.call(ONE), RunOptions.DEFAULT))
        .isInstanceOf(RunInterrupted.class)
        .hasMessage(
            "Dag one was not started: the engine was closed. Start it on one that is open.");
    assertThatThrownBy(() -> engine.resume(ONE, null, "r1", RunOptions.DEFAULT))
        .isInstanceOf(RunInterrupted.class)
        .hasMessageContaining("closed");
  }

  @Test
  void aListenerMayStartARunAndNotWaitForIt() throws Exception {
    CompletableFuture<RunHandle<Integer>> started = new CompletableFuture<>();
    CompletableFuture<Throwable> refused = new CompletableFuture<>();
    engines
        .engine()
        .run(
            Dags.call(ONE),
            RunOptions.DEFAULT.listener(
                new RunListener() {
                  @Override
                  public void ended(RunResult<?> result) {
                    RunHandle<Integer> next =
                        engines.engine().start(Dags.call(ONE), RunOptions.DEFAULT.runId("next"));
                    started.complete(next);
                    try {
                      next.await();
                    } catch (IllegalStateException | InterruptedException e) {
                      refused.complete(e);
                    }
                  }
                }));
    assertThat(started.get().await().result()).isEqualTo(1);
    assertThat(refused.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "A listener can't wait for run one next: it is called on the thread by which all runs"
                + " of the engine go on. Wait on another thread, or hear of the end in"
                + " RunListener.ended.");
  }

  @Test
  void aListenerThatFailsOrTakesLongIsNamed() {
    ManualTime time = engines.manualTime();
    RunListener slow =
        new RunListener() {
          @Override
          public void started(String dagId, String runId, boolean resumed) {
            time.move(Duration.ofMillis(1500));
          }

          @Override
          public void ended(RunResult<?> result) {
            throw new IllegalStateException("no network");
          }
        };
    String name = slow.getClass().getName();
    try (LogLines log = LogLines.of(Listeners.class)) {
      engines.engine().run(Dags.call(ONE), RunOptions.DEFAULT.runId("r1").listener(slow));
      assertThat(log.lines())
          .containsExactly(
              "Run one r1: listener "
                  + name
                  + " took 1500 ms, in which no run of the engine went on. Have it give such work"
                  + " to a thread of its own.",
              "Run one r1: listener "
                  + name
                  + " failed at this. The run goes on; mend the listener.");
    }
  }

  @Test
  void aContainerThatHasNoSuchObjectIsQuoted() {
    String text =
        failure(
            type -> {
              throw new IllegalArgumentException("No bean of type " + type.getSimpleName());
            });
    assertThat(text)
        .contains("dag called is called on could not be made")
        .endsWith("IllegalArgumentException: No bean of type EmbeddedTest");
  }

  @Test
  void aContainerThatGivesNothingIsNamed() {
    assertThat(failure(Map.of(String.class, "another")::get))
        .isEqualTo("The factory of shop.Shop for dag called gave null.");
  }

  @Test
  void aContainerThatGivesSomethingElseIsNamed() {
    assertThat(failure(type -> List.of()))
        .isEqualTo(
            "The task factory was asked for "
                + EmbeddedTest.class.getName()
                + ", that dag called is called on, and gave "
                + List.of().getClass().getName()
                + ", which is none. Have it give one, or a subclass.");
  }
}
