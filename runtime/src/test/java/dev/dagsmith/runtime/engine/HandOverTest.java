package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.SpoiltStore.At;
import dev.dagsmith.runtime.engine.time.Outage;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups that the committer writes while the driver goes on. */
class HandOverTest {
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private final LogLines log = LogLines.of(Outage.class);
  private final Steps steps = new Steps();
  private final SpoiltStore store = steps.store;
  private final HandCommitter committer = steps.committer;

  /** {@code int other = other(); return second(first()) + other;}. */
  private final DagDefinition dag =
      Dags.dag(
          "handed",
          INT,
          task("other", INT, in -> 10),
          task("first", INT, in -> 1),
          task("second", INT, in -> in.<Integer>get("first") + 1, "first"),
          value("sum#1", in -> in.<Integer>get("second") + in.<Integer>get("other"), "second"),
          returns("sum#1"));

  @BeforeEach
  void handOver() {
    committer.worthwhile = 1;
  }

  @AfterEach
  void showLogAgain() {
    log.close();
  }

  /** The run has begun, and its first two tasks may start. */
  private RunHandle<Integer> begun() {
    RunHandle<Integer> run = steps.start(dag);
    assertThat(steps.waiting()).as("nothing starts before the run is there").isEmpty();
    steps.commit();
    steps.turn();
    assertThat(steps.waiting()).containsExactly("other", "first");
    return run;
  }

  /** Runs one of the tasks that may start, and has the driver hear of it. */
  private void end(String task) {
    Attempt attempt =
        steps.workers.submitted.stream()
            .filter(each -> each.taskId().equals(task))
            .findAny()
            .orElseThrow();
    steps.workers.submitted.remove(attempt);
    attempt.run();
    steps.turn();
  }

  /** The first task has ended, and its group is to be committed. */
  private RunHandle<Integer> committing() {
    RunHandle<Integer> run = begun();
    end("first");
    committer.work();
    steps.turn();
    assertThat(committer.waiting()).as("the commit").isEqualTo(1);
    return run;
  }

  @Test
  void aTaskStartsOnlyAfterTheCommitOfWhatItReads() {
    RunHandle<Integer> run = begun();
    end("first");
    assertThat(committer.waiting()).as("the value").isEqualTo(1);
    steps.turn();
    assertThat(committer.waiting()).as("not asked again").isEqualTo(1);
    committer.work();
    steps.turn();
    assertThat(steps.waiting()).containsExactly("other");
    assertThat(steps.row(run, "first")).isNull();
    committer.work();
    assertThat(steps.row(run, "first").state()).isEqualTo(TaskState.SUCCESS);
    assertThat(steps.waiting()).containsExactly("other");
    steps.turn();
    assertThat(steps.waiting()).containsExactly("other", "second");
  }

  @Test
  void theNextGroupIsGatheredMeanwhileAndWrittenAfterwards() {
    RunHandle<Integer> run = committing();
    end("other");
    assertThat(committer.waiting()).as("the commit alone").isEqualTo(1);
    committer.work();
    steps.turn();
    assertThat(steps.waiting()).containsExactly("second");
    assertThat(committer.waiting()).as("the value of the other").isEqualTo(1);
    assertThat(steps.row(run, "other")).isNull();
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(12);
    assertThat(store.run("handed", "r1").state()).isEqualTo(RunState.SUCCESS);
  }

  @Test
  void anEndIsAcknowledgedOnlyAfterItsCommit() {
    RunHandle<Integer> run = begun();
    end("other");
    steps.commit();
    steps.turn();
    end("first");
    while (!steps.waiting().contains("second")) {
      steps.commit();
      steps.turn();
    }
    end("second");
    while (store.run("handed", "r1").end() == null) {
      assertThat(run.done()).isFalse();
      committer.work();
      assertThat(run.done()).isFalse();
      if (store.run("handed", "r1").end() == null) {
        steps.turn();
      }
    }
    steps.turn();
    assertThat(Steps.result(run).result()).isEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource(names = {"BEGIN", "PUBLISH", "COMMIT", "COMMITTED"})
  void aGroupWaitsForTheStoreAndTheNextWaitsBehindIt(At at) {
    RunHandle<Integer> run = begun();
    store.spoil(at, Kind.UNREACHABLE);
    end("first");
    steps.commit();
    steps.turn();
    end("other");
    while (committer.waiting() > 0) {
      steps.commit();
      steps.turn();
    }
    steps.turnAfter(FIRST_WAIT);
    assertThat(store.failures()).isEqualTo(2);
    assertThat(steps.waiting()).as("nothing starts before it is durable").isEmpty();
    store.mend();
    steps.turnAfter(FIRST_WAIT.multipliedBy(2));

    assertThat(steps.row(run, "first").state()).isEqualTo(TaskState.SUCCESS);
    assertThat(steps.waiting()).containsExactly("second");
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(12);
    assertThat(log.lines()).hasSize(2).last().isEqualTo("The store is back. Runs go on.");
  }

  @ParameterizedTest
  @EnumSource(names = {"FENCED", "LOST", "FULL"})
  void anEngineThatMayNotWriteStops(Kind kind) {
    RunHandle<Integer> run = committing();
    store.spoil(At.COMMIT, kind);
    committer.work();
    steps.turn();

    assertThat(Steps.interruption(run))
        .isEqualTo("Run handed r1 was interrupted: The store failed at COMMIT. It can be resumed.");
    store.mend();
    assertThat(steps.engine().turn()).as("it is never tried again").isFalse();
    assertThat(steps.row(run, "first")).isNull();
  }

  @Test
  void aCrashBetweenTheValuesAndTheCommitLeavesNothing() {
    committing();
    end("other");
    steps.restart();

    RunHandle<Integer> again = steps.start(dag);
    steps.commit();
    steps.turn();
    assertThat(steps.waiting()).containsExactly("other", "first");
    steps.goOn();
    assertThat(Steps.result(again).result()).isEqualTo(12);
  }

  @Test
  void aRefusedValueFailsItsOwnAttemptAlone() {
    store.refused = row -> row.attempt().instance().taskId().equals("other");
    RunHandle<Integer> run = begun();
    steps.goOn();

    assertThat(Steps.result(run).state()).isEqualTo(RunState.FAILED);
    assertThat(steps.row(run, "other").state()).isEqualTo(TaskState.FAILED);
    assertThat(steps.row(run, "first").state()).isEqualTo(TaskState.SUCCESS);
  }

  @Test
  void noTransactionIsMuchLargerThanItShouldBe() {
    committer.worthwhile = 100;
    RunHandle<List<Integer>> run = steps.start(Maps.over("wide", 3_000, INT, (in, i) -> i));
    store.sizes.clear();
    steps.goOn();

    assertThat(Steps.result(run).result()).hasSize(3_000);
    assertThat(store.sizes).hasSizeGreaterThan(5).allMatch(size -> size < 1_010);
  }

  @Test
  void anEngineThatIsClosedWaitsForTheGroupUnderWay() {
    RunHandle<Integer> run = committing();
    steps.engine().close();
    assertThat(steps.engine().turn()).isTrue();
    committer.work();
    steps.closeNow();

    assertThat(Steps.interruption(run)).contains("the engine was closed");
    assertThat(steps.row(run, "first").state()).isEqualTo(TaskState.SUCCESS);
  }
}
