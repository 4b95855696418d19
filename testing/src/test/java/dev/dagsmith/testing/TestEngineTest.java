package dev.dagsmith.testing;

import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.FailTask;
import dev.dagsmith.SensorTimeout;
import dev.dagsmith.SkipTask;
import dev.dagsmith.TaskTimeout;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.testing.Shop.Offer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DagTest
class TestEngineTest {
  @Test
  void aDagRunsOnTheTestsThreadWhileTimeStandsStill(TestEngine engine) {
    Set<Thread> threads = new HashSet<>();
    engine
        .when(PricesDag.Task.CHEAPEST)
        .thenAnswer(
            call -> {
              threads.add(Thread.currentThread());
              return (String) call.proceed();
            });
    TestRun<String> run = engine.run(PricesDag.call("tea"));
    assertThat(run).succeeded().hasResult("mill").lasted(Duration.ZERO);
    assertThat(threads).containsExactly(Thread.currentThread());
    assertThat(engine.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void retriesPassWithoutWaitingAndEachInstanceHasTheAnswersToItself(TestEngine engine) {
    engine.when(PricesDag.Task.ASK).thenThrow(new IOException("503")).thenProceed();
    TestRun<String> run = engine.run(PricesDag.call("tea"));
    assertThat(run).succeeded().lasted(Duration.ofHours(1));
    assertThat(run).task(PricesDag.Task.ASK).hasInstances(3).hasAttempts(2);
  }

  @Test
  void theInstanceThatIsNamedIsReplacedAlone(TestEngine engine) {
    engine.when(PricesDag.Task.ASK).mapIndex(1).thenReturn(new Offer("market", 1));
    TestRun<String> run = engine.run(PricesDag.call("tea"));
    assertThat(run).hasResult("market");
    assertThat(run.xcom(PricesDag.Task.ASK, 1)).isEqualTo(new Offer("market", 1));
    assertThat(run.xcom(PricesDag.Task.ASK, 0)).isEqualTo(new Offer("corner", 180));
    assertThat(run.xcom(PricesDag.Task.CHEAPEST, "count", Integer.class)).isEqualTo(3);
  }

  @Test
  void anAnswerSeesWhatTheCallReadsByName(TestEngine engine) {
    List<Object> seen = new ArrayList<>();
    engine
        .when(PricesDag.Task.ASK)
        .thenAnswer(
            call -> {
              seen.add(call.inputNames());
              seen.add(call.input("shop"));
              assertThatThrownBy(() -> call.input("shp"))
                  .hasMessage("ask reads no \"shp\", but shop, product.");
              return new Offer((String) call.input("shop"), 1);
            });
    engine.run(PricesDag.call("tea"));
    assertThat(seen)
        .containsExactly(
            List.of("shop", "product"),
            "corner",
            List.of("shop", "product"),
            "market",
            List.of("shop", "product"),
            "mill");
  }

  @Test
  void aReplacedTaskTakesVirtualTimeAndItsTimeoutSeesIt(TestEngine engine) {
    engine
        .when(SlowlyDag.Task.SLOW)
        .takes(Duration.ofMinutes(5))
        .thenReturn("never")
        .takes(Duration.ofSeconds(9))
        .thenReturn("in time");
    TestRun<String> run = engine.run(SlowlyDag.call("tea"));
    assertThat(run).hasResult("in time").lasted(Duration.ofSeconds(10 + 60 + 9));
    assertThat(run).task(SlowlyDag.Task.SLOW).hasAttempts(2);
  }

  @Test
  void aTaskThatNeverIsInTimeFails(TestEngine engine) {
    engine.when(SlowlyDag.Task.SLOW).takes(Duration.ofMinutes(5)).thenReturn("never");
    TestRun<String> run = engine.run(SlowlyDag.call("tea"));
    assertThat(run)
        .failedWith(TaskTimeout.class, "slow took longer than 10s")
        .failedAt(SlowlyDag.Task.SLOW);
    assertThat(run).task(SlowlyDag.Task.LOG__1).upstreamFailed();
  }

  @Test
  void codeThatReallyBlocksIsTimedByTheRealClock(TestEngine engine) {
    TestRun<String> run = engine.run(BlockingDag.call("tea"));
    assertThat(run).failedWith(TaskTimeout.class).lasted(Duration.ofMillis(200));
    assertThat(Thread.interrupted()).as("the interrupt was the task's").isFalse();
  }

  @Test
  void sensorsPollWithoutWaiting(TestEngine engine) {
    engine
        .when(WaitingDag.Task.ARRIVED)
        .thenReturn(Optional.empty())
        .thenReturn(Optional.empty())
        .thenReturn(Optional.of("now"));
    assertThat(engine.run(WaitingDag.call("tea"))).hasResult("now").lasted(Duration.ofMinutes(20));
  }

  @Test
  void sensorsTimeOutWithoutWaiting(TestEngine engine) {
    assertThat(engine.run(WaitingDag.call("tea")))
        .failedWith(SensorTimeout.class)
        .lasted(Duration.ofDays(2));
  }

  @Test
  void aRunThatDoesNotEndFailsTheTest(TestEngine engine) {
    assertThatThrownBy(() -> engine.run(EndlessDag.call("corner")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("still goes on after PT720H of virtual time")
        .hasMessageContaining("└─ opened  ");
  }

  @Test
  void tasksOfADagThatIsCalledAreReplacedWhereverItIs(TestEngine engine) {
    engine.when(PricesDag.Task.CHEAPEST).thenReturn("one");
    engine.when(PricesDag.Task.CHEAPEST.in("prices__1")).thenReturn("three");
    TestRun<Integer> run = engine.run(BothDag.call("tea"));
    assertThat(run).hasResult(8);
    assertThat(run).task(PricesDag.Task.CHEAPEST.in("prices")).returned("one");
    assertThat(run).task("prices__1.cheapest").returned("three");
    assertThat(run).task(PricesDag.Task.CHEAPEST).hasInstances(2);
    assertThatThrownBy(() -> assertThat(run).task(PricesDag.Task.CHEAPEST).returned("one"))
        .hasMessageContaining("has several tasks cheapest: prices.cheapest, prices__1.cheapest.");
    assertThat(run).hasOrder(PricesDag.Task.CHEAPEST, BothDag.Task.SIZE);
    assertThatThrownBy(() -> assertThat(run).hasOrder(PricesDag.Task.CHEAPEST, PricesDag.Task.ASK))
        .hasMessageContaining("prices.cheapest and prices__1.cheapest to end before");
  }

  @Test
  void aTaskThatIsNotThereIsNoSilentNothing(TestEngine engine) {
    engine.when(new TaskRef<String>("prices", "chepest")).thenReturn("one");
    assertThatThrownBy(() -> engine.run(PricesDag.call("tea")))
        .hasMessage("Dag prices has no task chepest, only findShops, ask, cheapest.");
    TestRun<String> run = engine.run(SlowlyDag.call("tea"));
    assertThatThrownBy(() -> assertThat(run).task("sloww"))
        .hasMessage("Dag slowly has no task sloww, only log, slow, log__1.");
  }

  @Test
  void skippingAndFailingForGood(TestEngine engine) {
    engine.when(PricesDag.Task.ASK).mapIndex(2).thenThrow(new SkipTask("closed"));
    TestRun<String> run = engine.run(PricesDag.call("tea"));
    assertThat(run).hasResult("corner").task(PricesDag.Task.ASK).at(2).skipped();

    engine.when(PricesDag.Task.FIND_SHOPS).thenThrow(new FailTask("no town"));
    TestRun<String> failed = engine.run(PricesDag.call("tea"));
    assertThat(failed).failedWith(FailTask.class, "no town");
    assertThat(failed).task(PricesDag.Task.CHEAPEST).upstreamFailed();
  }

  @Test
  void whatFailedIsDoneAgain(TestEngine engine) {
    engine.when(PricesDag.Task.CHEAPEST).thenThrow(new FailTask("no")).thenProceed();
    TestRun<String> failed = engine.run(PricesDag.call("tea"), RunOptions.DEFAULT.runId("r1"));
    assertThat(failed).failedAt(PricesDag.Task.CHEAPEST);
    TestRun<String> again = engine.retry(failed);
    assertThat(again).hasResult("mill").ran(PricesDag.Task.CHEAPEST);
    assertThat(again.runId()).isEqualTo("r1");
  }

  @Test
  void aTaskThatIsReplacedAgainBeginsWithTheFirstAnswer(TestEngine engine) {
    engine.when(PricesDag.Task.CHEAPEST).thenThrow(new FailTask("first"));
    TestRun<String> failed = engine.run(PricesDag.call("tea"));
    engine.when(PricesDag.Task.CHEAPEST).thenThrow(new FailTask("second")).thenReturn("corner");
    TestRun<String> again = engine.retry(failed);
    assertThat(again).failedWith(FailTask.class, "second");
    assertThat(engine.retry(again)).hasResult("corner");
  }

  @Test
  void aTaskThatInterruptsItsThreadInterruptsNoOther(TestEngine engine) {
    engine
        .when(PricesDag.Task.ASK)
        .thenAnswer(
            call -> {
              Thread.currentThread().interrupt();
              throw new IllegalStateException("interrupted");
            })
        .thenProceed();
    assertThat(engine.run(PricesDag.call("tea"))).hasResult("mill");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void valuesAreReadWhereTheSettingsKeepThem(@TempDir Path files) {
    TestSettings settings =
        TestSettings.DEFAULT.config(
            config -> config.xcoms(config.xcoms().backend("file").files(files).threshold(0)));
    try (TestEngine engine = TestEngine.open(settings)) {
      TestRun<String> run = engine.run(PricesDag.call("tea"));
      assertThat(run).task(PricesDag.Task.CHEAPEST).returned("mill");
      assertThat(PricesDag.outputs().cheapest().in(engine.xcoms()).latest()).isEqualTo("mill");
      assertThat(files).isNotEmptyDirectory();
    }
  }

  @Test
  void whatRunsHaveStoredIsReadByHandles(TestEngine engine) {
    engine.run(PricesDag.call("tea"));
    assertThat(PricesDag.outputs().cheapest().in(engine.xcoms()).latest()).isEqualTo("mill");
  }

  @Test
  void threadsRunTasksAtTheSameTime() {
    try (TestEngine engine = TestEngine.open(TestSettings.DEFAULT.threads(3))) {
      java.util.concurrent.CountDownLatch all = new java.util.concurrent.CountDownLatch(3);
      engine
          .when(PricesDag.Task.ASK)
          .thenAnswer(
              call -> {
                all.countDown();
                all.await();
                return (Offer) call.proceed();
              });
      assertThat(engine.run(PricesDag.call("tea"))).hasResult("mill");
    }
  }

  @Test
  void poolsBoundWhatTakesVirtualTime() {
    TestSettings two = TestSettings.DEFAULT.config(config -> config.pool("default_pool", 2));
    try (TestEngine engine = TestEngine.open(two)) {
      engine.when(PricesDag.Task.ASK).takes(Duration.ofMinutes(1)).thenProceed();
      assertThat(engine.run(PricesDag.call("tea"))).lasted(Duration.ofMinutes(2));
    }
  }
}
