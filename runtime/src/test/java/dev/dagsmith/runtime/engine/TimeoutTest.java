package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attempts that take too long. */
class TimeoutTest {
  @RegisterExtension final Engines engines = new Engines();
  private final ManualTime time = engines.manualTime();
  private final LogLines log = LogLines.of(Stuck.class);
  private final States states = new States();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @AfterEach
  void showLogAgain() {
    log.close();
  }

  private RunHandle<Integer> start(DagDefinition dag) {
    return engines.engine().start(Dags.call(dag), RunOptions.DEFAULT.listener(states));
  }

  private Object hang() {
    begun.countDown();
    while (release.getCount() > 0) {
      try {
        release.await();
      } catch (InterruptedException e) {
        interrupted.countDown();
      }
    }
    return 1;
  }

  @Test
  void anAttemptThatTakesTooLongIsInterruptedAndFails() throws Exception {
    RunHandle<Integer> run =
        start(
            Dags.dag(
                "slow",
                INT,
                task("slow", INT, TaskSettings.DEFAULT.timeout(90_000), in -> hang()),
                returns("slow")));
    begun.await();
    states.await("slow", TaskState.RUNNING, 1);
    time.move(Duration.ofSeconds(90));
    RunResult<Integer> result = run.await();
    interrupted.await();
    release.countDown();

    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().failure().className()).isEqualTo("dev.dagsmith.TaskTimeout");
    assertThat(result.error().failure().message()).isEqualTo("slow took longer than 1m30s");
  }

  @Test
  void whatWasGivenUpCanNotPublish() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    RunHandle<Integer> run =
        start(
            Dags.dag(
                "late",
                INT,
                task(
                    "late",
                    INT,
                    TaskSettings.DEFAULT.timeout(1_000).retries(1, 0, 1.0, -1),
                    in -> {
                      if (TaskContext.current().attempt() == 1) {
                        return hang();
                      }
                      second.countDown();
                      return 2;
                    }),
                returns("late")));
    begun.await();
    states.await("late", TaskState.RUNNING, 1);
    time.move(Duration.ofSeconds(1));
    states.await("late", TaskState.QUEUED, 2);
    assertThat(second.getCount()).as("waits for the old thread").isEqualTo(1);
    release.countDown();

    assertThat(run.await().result()).isEqualTo(2);
  }

  @Test
  void aThreadThatNeverEndsHoldsNoPlaceAndDelaysTheRetryForAWhileOnly() throws Exception {
    engines.parallelism(1);
    RunHandle<Integer> run =
        start(
            Dags.dag(
                "stuck",
                INT,
                task(
                    "stuck",
                    INT,
                    TaskSettings.DEFAULT.timeout(1_000).retries(1, 0, 1.0, -1),
                    in -> TaskContext.current().attempt() == 1 ? hang() : 2),
                returns("stuck")));
    begun.await();
    states.await("stuck", TaskState.RUNNING, 1);
    time.move(Duration.ofSeconds(1));
    states.await("stuck", TaskState.QUEUED, 2);
    time.move(Duration.ofSeconds(10));

    assertThat(run.await().result()).isEqualTo(2);
    release.countDown();
  }

  @Test
  void aPoolThatLeavesMoreThreadsBehindThanItHasSlotsFailsTheRun() throws Exception {
    engines.configure(config -> config.pool("db", 1));
    TaskSettings settings = TaskSettings.DEFAULT.pool("db").timeout(1_000).retries(5, 0, 1.0, -1);
    RunHandle<Integer> run =
        start(Dags.dag("leaking", INT, task("leak", INT, settings, in -> hang())));
    for (int attempt = 1; attempt <= 2; attempt++) {
      states.await("leak", TaskState.RUNNING, attempt);
      time.move(Duration.ofSeconds(1));
      states.await("leak", TaskState.QUEUED, attempt + 1);
      time.move(Duration.ofSeconds(10));
    }
    RunResult<Integer> result = run.await();
    release.countDown();

    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().failure().className()).isEqualTo("dev.dagsmith.runtime.StuckThreads");
    assertThat(result.error().failure().message())
        .startsWith(
            "2 threads of tasks in pool db go on although their tasks were given up, and the"
                + " pool has 1 slot. The last is that of leak.");
    assertThat(log.lines()).hasSize(2);
    assertThat(log.lines().get(0))
        .startsWith("Attempt 1 of leak in run leaking manual__")
        .contains("It is at:\n\tat ", "TimeoutTest.hang(TimeoutTest.java");
  }

  @Test
  void aThreadThatEndsAfterAllCountsNoMore() throws Exception {
    engines.configure(config -> config.pool("db", 1));
    TaskSettings settings = TaskSettings.DEFAULT.pool("db").timeout(1_000).retries(5, 0, 1.0, -1);
    CountDownLatch[] ends = {new CountDownLatch(1), new CountDownLatch(1)};
    Thread[] threads = new Thread[2];
    RunHandle<Integer> run =
        start(
            Dags.dag(
                "late",
                INT,
                task(
                    "late",
                    INT,
                    settings,
                    in -> {
                      int attempt = TaskContext.current().attempt();
                      if (attempt > 2) {
                        return attempt;
                      }
                      threads[attempt - 1] = Thread.currentThread();
                      return hangUntil(ends[attempt - 1]);
                    }),
                returns("late")));
    for (int attempt = 1; attempt <= 2; attempt++) {
      states.await("late", TaskState.RUNNING, attempt);
      time.move(Duration.ofSeconds(1));
      states.await("late", TaskState.QUEUED, attempt + 1);
      if (attempt == 2) {
        ends[0].countDown();
        threads[0].join();
        engines.run(Dags.dag("driver_has_heard", INT, task("a", INT, in -> 1)));
      }
      time.move(Duration.ofSeconds(10));
    }

    assertThat(run.await().result()).isEqualTo(3);
    ends[1].countDown();
  }

  private static Object hangUntil(CountDownLatch end) {
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.onSpinWait(); // as if it were none of its business
      }
    }
    return 0;
  }
}
