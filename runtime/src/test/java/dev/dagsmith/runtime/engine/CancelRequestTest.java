package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.SpoiltStore.At;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Cancellations: by whom, when, and after a crash. */
class CancelRequestTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Steps steps = new Steps();
  private final SpoiltStore store = steps.store;

  /** {@code try { body(); } catch (Exception e) { handle(); } finally { clean(); } never();}. */
  private static DagDefinition dag(Node body) {
    Node handle = Dags.step("handle", in -> null);
    return Dags.dag(
        "cancelled",
        TypeRef.VOID,
        new TryNode(
            Head.node("try#1").asStep(),
            Block.of(body),
            List.of(new TryNode.Catch(List.of("java.lang.Exception"), "e#1", Block.of(handle))),
            Block.of(Dags.step("clean", in -> null))),
        Dags.step("never", in -> null));
  }

  private RunHandle<Object> startAndBegin(DagDefinition dag) {
    RunHandle<Object> run = steps.start(dag);
    steps.workers.submitted.remove(0).begin();
    steps.turn();
    return run;
  }

  private RunKey key() {
    return store.run("cancelled", "r1").key();
  }

  private static void expectCancelled(RunHandle<?> run, TaskState... states) {
    RunResult<?> result = Steps.result(run);
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().failure().className())
        .isEqualTo(CancellationException.class.getName());
    assertThat(result.taskList()).extracting(TaskResult::state).containsExactly(states);
  }

  @Test
  void aRequestInTheStoreIsHeardWithinASecond() {
    RunHandle<Object> run = startAndBegin(dag(Dags.step("body", in -> null)));
    store.requestCancel(key());
    steps.turn();
    assertThat(steps.workers.givenUp).isEmpty();
    steps.turnAfter(SECOND);
    assertThat(steps.workers.givenUp).extracting(Attempt::taskId).containsExactly("body");
    assertThat(steps.waiting()).containsExactly("clean");
    steps.turnAfter(SECOND);
    assertThat(steps.waiting()).as("one request is heard once").containsExactly("clean");
    steps.goOn();
    expectCancelled(run, TaskState.FAILED, TaskState.SKIPPED, TaskState.SUCCESS, TaskState.SKIPPED);
  }

  @Test
  void theSecondSkipsTheFinallyBlocksToo() {
    RunHandle<Object> run = startAndBegin(dag(Dags.step("body", in -> null)));
    store.requestCancel(key());
    store.requestCancel(key());
    steps.turnAfter(SECOND);
    steps.turn();
    assertThat(steps.waiting()).isEmpty();
    expectCancelled(run, TaskState.FAILED, TaskState.SKIPPED, TaskState.SKIPPED, TaskState.SKIPPED);
  }

  @Test
  void onePerHandleAndOneInTheStoreAreTwo() {
    RunHandle<Object> run = startAndBegin(dag(Dags.step("body", in -> null)));
    run.cancel();
    steps.turn();
    steps.turn();
    assertThat(steps.waiting()).containsExactly("clean");
    steps.turnAfter(SECOND);
    assertThat(steps.waiting()).as("its own request is heard once").containsExactly("clean");
    store.requestCancel(key());
    steps.turnAfter(SECOND);
    expectCancelled(run, TaskState.FAILED, TaskState.SKIPPED, TaskState.SKIPPED, TaskState.SKIPPED);
  }

  @Test
  void aRunThatWasBeingCancelledIsCancelledWhenItGoesOn() {
    RunHandle<Object> run = startAndBegin(dag(Dags.step("body", in -> null)));
    run.cancel();
    steps.turn();
    steps.turn();
    assertThat(steps.row(run, "body").state()).isEqualTo(TaskState.FAILED);
    steps.restart();

    run = steps.start(dag(Dags.step("body", in -> null)));
    assertThat(steps.waiting())
        .as("neither the catch nor what comes after")
        .containsExactly("clean");
    steps.goOn();
    expectCancelled(run, TaskState.FAILED, TaskState.SKIPPED, TaskState.SUCCESS, TaskState.SKIPPED);
  }

  /** {@code try { body(); after(); } finally { clean(); } never();}. */
  @Test
  void whatACancellationSkippedStaysSoWhenTheRunGoesOn() {
    DagDefinition dag =
        Dags.dag(
            "cancelled",
            TypeRef.VOID,
            new TryNode(
                Head.node("try#1").asStep(),
                Block.of(Dags.step("body", in -> null), Dags.step("after", in -> null)),
                List.of(),
                Block.of(Dags.step("clean", in -> null))),
            Dags.step("never", in -> null));
    startAndBegin(dag).cancel();
    steps.turn();
    steps.turn();
    steps.restart();

    RunHandle<Object> run = steps.start(dag);
    assertThat(steps.waiting()).containsExactly("clean");
    steps.turn();
    assertThat(steps.row(run, "after").state())
        .as("not as if it had been waiting for a task that failed")
        .isEqualTo(TaskState.SKIPPED);
    steps.goOn();
    expectCancelled(run, TaskState.FAILED, TaskState.SKIPPED, TaskState.SUCCESS, TaskState.SKIPPED);
  }

  @Test
  void aRequestThatCanNotBeRecordedIsMadeAgain() {
    RunHandle<Object> run = startAndBegin(dag(Dags.step("body", in -> null)));
    store.spoil(At.REQUEST_CANCEL, Kind.UNREACHABLE);
    run.cancel();
    steps.turn();
    steps.turn();
    assertThat(steps.workers.givenUp).isEmpty();
    store.mend();
    steps.turnAfter(SECOND);
    assertThat(steps.workers.givenUp).hasSize(1);
    steps.goOn();
    assertThat(Steps.result(run).error().failure().message()).isEqualTo("cancelled");
  }

  @Test
  void aValueThatCameBeforeTheRequestCounts() {
    RunHandle<Object> run = steps.start(dag(task("body", INT, in -> 1)));
    steps.work();
    run.cancel();
    steps.turn();
    assertThat(steps.row(run, "body").state()).isEqualTo(TaskState.SUCCESS);
    steps.goOn();
    expectCancelled(
        run, TaskState.SUCCESS, TaskState.SKIPPED, TaskState.SUCCESS, TaskState.SKIPPED);
  }

  @Test
  void whatWaitsForARetryIsSkipped() {
    Node flaky =
        task(
            "body",
            INT,
            TaskSettings.DEFAULT.retries(3, 3_600_000, 1.0, -1),
            in -> {
              throw new IllegalStateException("no");
            });
    RunHandle<Object> run = steps.start(dag(flaky));
    steps.work();
    steps.turn();
    assertThat(steps.row(run, "body").state()).isEqualTo(TaskState.UP_FOR_RETRY);
    cancelAndExpectSkip(run);
  }

  @Test
  void whatWaitsForItsNextPollIsSkipped() {
    Node sensor =
        task("body", TypeRef.VOID, in -> false)
            .polled(SensorSettings.ofMillis(3_600_000, 7_200_000, false));
    RunHandle<Object> run = steps.start(dag(sensor));
    steps.work();
    steps.turn();
    assertThat(steps.row(run, "body").state()).isEqualTo(TaskState.UP_FOR_RESCHEDULE);
    cancelAndExpectSkip(run);
  }

  @Test
  void whatWaitsForASlotIsSkipped() {
    RunHandle<Object> run = steps.start(dag(Dags.step("body", in -> null)));
    assertThat(steps.waiting()).containsExactly("body");
    cancelAndExpectSkip(run);
  }

  private void cancelAndExpectSkip(RunHandle<Object> run) {
    run.cancel();
    steps.goOn();
    steps.goOn();
    expectCancelled(
        run, TaskState.SKIPPED, TaskState.SKIPPED, TaskState.SUCCESS, TaskState.SKIPPED);
    steps.turnAfter(Duration.ofHours(3));
    assertThat(steps.waiting()).isEmpty();
    assertThat(steps.row(run, "body").state()).isEqualTo(TaskState.SKIPPED);
  }
}
