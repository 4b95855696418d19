package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.SpoiltStore.At;
import dev.dagsmith.runtime.engine.time.Outage;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store is away for a while, or for good. */
class OutageTest {
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private final LogLines log = LogLines.of(Outage.class);
  private final Steps steps = new Steps();
  private final SpoiltStore store = steps.store;

  /** {@code return second(first() + 1);}. */
  private final DagDefinition dag =
      Dags.dag(
          "away",
          INT,
          task("first", INT, in -> 1),
          value("sum#1", in -> in.<Integer>get("first") + 1, "first"),
          task("second", INT, in -> in.<Integer>get("sum#1") + 1, "sum#1"),
          returns("second"));

  /** {@code return second(first());}: nothing but tasks reads. */
  private final DagDefinition plain =
      Dags.dag(
          "away",
          INT,
          task("first", INT, in -> 1),
          task("second", INT, in -> in.<Integer>get("first") + 2, "first"),
          returns("second"));

  @AfterEach
  void showLogAgain() {
    log.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"BEGIN", "PUBLISH", "COMMIT", "COMMITTED"})
  void aRunWaitsForItsStoreAndGoesOn(At at) {
    RunHandle<Integer> run = steps.start(dag);
    assertThat(steps.work()).containsExactly("first");
    store.spoil(at, Kind.UNREACHABLE);
    steps.turn();
    steps.turn();
    assertThat(store.failures()).as("it waits before it tries again").isEqualTo(1);
    steps.turnAfter(FIRST_WAIT);
    steps.turnAfter(FIRST_WAIT);
    assertThat(store.failures()).as("it waits longer each time").isEqualTo(2);
    assertThat(steps.waiting()).as("nothing starts before it is durable").isEmpty();
    assertThat(log.lines())
        .containsExactly("The store failed at " + at + ". Runs wait, and go on when it is back.");
    store.mend();
    steps.turnAfter(FIRST_WAIT);

    assertThat(steps.row(run, "first").state()).isEqualTo(TaskState.SUCCESS);
    assertThat(steps.work()).containsExactly("second");
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(3);
    assertThat(log.lines()).hasSize(2).last().isEqualTo("The store is back. Runs go on.");
  }

  @Test
  void theLeaseIsRenewedBeforeTheGroupIsWrittenAgain() {
    RunHandle<Integer> run = steps.start(dag);
    steps.work();
    store.spoil(At.COMMIT, Kind.UNREACHABLE);
    steps.turn();
    store.spoil(At.RENEW, Kind.FENCED);
    steps.turnAfter(FIRST_WAIT);

    assertThat(Steps.interruption(run))
        .isEqualTo("Run away r1 was interrupted: The store failed at RENEW. It can be resumed.");
    assertThat(steps.row(run, "first")).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"FENCED", "LOST", "FULL"})
  void anEngineThatMayNotWriteStopsAtOnce(Kind kind) {
    DagDefinition both =
        Dags.dag("away", INT, task("ends", INT, in -> 1), task("hangs", INT, in -> 1));
    RunHandle<Integer> run = steps.start(both);
    Attempt hanging = steps.workers.submitted.remove(1);
    hanging.begin();
    steps.work();
    store.spoil(At.COMMIT, kind);
    steps.turn();

    assertThat(steps.engine().turn()).isFalse();
    assertThat(Steps.interruption(run))
        .isEqualTo("Run away r1 was interrupted: The store failed at COMMIT. It can be resumed.");
    assertThat(steps.workers.givenUp).as("what is under way is interrupted").contains(hanging);
    assertThatThrownBy(() -> steps.start(dag)).isInstanceOf(RunInterrupted.class);
    store.mend();
    assertThat(steps.engine().turn()).as("it is never tried again").isFalse();
    assertThat(steps.row(run, "ends")).isNull();
    assertThat(store.run("away", "r1").state()).isEqualTo(RunState.RUNNING);
  }

  @ParameterizedTest
  @EnumSource(names = {"FENCED", "LOST", "FULL", "UNREACHABLE"})
  void nothingIsLetGoThatIsNotDurable(Kind kind) {
    RunHandle<Integer> run = steps.start(dag);
    steps.work();
    store.spoil(At.COMMIT, kind);
    steps.turn();
    assertThat(steps.waiting()).isEmpty();
    steps.restart();
    store.mend();

    RunHandle<Integer> again = steps.start(dag);
    assertThat(steps.waiting()).containsExactly("first");
    steps.goOn();
    assertThat(Steps.result(again).result()).isEqualTo(3);
    assertThat(run.runId()).isEqualTo(again.runId());
  }

  @Test
  void anEngineCanBeClosedWhileItsStoreIsAway() {
    RunHandle<Integer> run = steps.start(dag);
    steps.work();
    store.spoil(At.COMMIT, Kind.UNREACHABLE);
    steps.turn();
    steps.closeNow();

    assertThat(Steps.interruption(run))
        .isEqualTo(
            "Run away r1 was interrupted: the engine was closed while its store was away. It can"
                + " be resumed.");
  }

  @Test
  void glueThatCanNotReadIsEvaluatedWhenTheStoreIsBack() {
    endFirst(dag);
    store.spoil(At.READ, Kind.UNREACHABLE);
    RunHandle<Integer> run = steps.start(dag);
    steps.turnAfter(Duration.ofMillis(999));
    assertThat(store.failures()).isEqualTo(1);
    steps.turnAfter(Duration.ofMillis(1));
    assertThat(store.failures()).isEqualTo(2);
    store.mend();
    steps.turnAfter(Duration.ofSeconds(1));
    steps.goOn();

    assertThat(Steps.result(run).result()).isEqualTo(3);
  }

  @Test
  void aTaskThatCanNotReadWaitsUntilTheStoreIsBack() {
    endFirst(plain);
    RunHandle<Integer> run = steps.start(plain);
    store.spoil(At.READ, Kind.UNREACHABLE, 5);
    assertThat(steps.work()).containsExactly("second");
    steps.turn();

    assertThat(Steps.result(run).result()).isEqualTo(3);
    assertThat(Steps.result(run).taskList().get(1).attempts()).isEqualTo(1);
  }

  @Test
  void aReadThatFindsTheStoreGoneEndsTheEngineNotTheTask() {
    endFirst(plain);
    RunHandle<Integer> run = steps.start(plain);
    store.spoil(At.READ, Kind.LOST, 1);
    steps.work();
    steps.turn();

    assertThat(Steps.interruption(run)).contains("The store failed at READ");
    assertThat(steps.row(run, "second").state()).isEqualTo(TaskState.RUNNING);
    steps.restart();
    run = steps.start(plain);
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(3);
  }

  /** Leaves a run whose first task has ended well, and whose second has not begun. */
  private void endFirst(DagDefinition of) {
    steps.start(of);
    steps.work();
    steps.turn();
    steps.restart();
  }

  @Test
  void noTransactionIsMuchLargerThanItShouldBe() {
    RunHandle<List<Integer>> run = steps.start(Maps.over("wide", 3_000, INT, (in, i) -> i));
    steps.work();
    store.sizes.clear();
    steps.turn();
    steps.goOn();

    assertThat(Steps.result(run).result()).hasSize(3_000);
    assertThat(store.sizes).hasSizeGreaterThan(5).allMatch(size -> size < 1_010);
  }
}
