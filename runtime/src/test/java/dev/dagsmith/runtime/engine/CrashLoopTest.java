package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs whose processes die again and again. */
class CrashLoopTest {
  private final Steps steps = new Steps();

  /** {@code return last(kills(first()));}. */
  private final DagDefinition dag =
      Dags.dag(
          "crashing",
          INT,
          task("first", INT, in -> 1),
          task("kills", INT, in -> in.<Integer>get("first") + 1, "first"),
          task("last", INT, in -> in.<Integer>get("kills") + 1, "kills"),
          returns("last"));

  /** The process dies while the next task is under way. */
  private void die() {
    steps.workers.submitted.get(0).begin();
    steps.turn();
    steps.restart();
  }

  private void startAndDie(int times) {
    steps.start(dag);
    steps.work();
    steps.turn();
    for (int i = 0; i < times; i++) {
      die();
      steps.start(dag);
    }
  }

  @Test
  void afterACrashAnAttemptIsOnRecordBeforeItStarts() {
    RunHandle<Integer> run = steps.start(dag);
    steps.work();
    steps.turn();
    assertThat(steps.row(run, "kills")).as("it costs nothing before").isNull();
    die();
    run = steps.start(dag);
    assertThat(steps.waiting()).containsExactly("kills");
    assertThat(steps.row(run, "kills").state()).isEqualTo(TaskState.RUNNING);
    steps.work();
    steps.turn();
    assertThat(steps.waiting()).containsExactly("last");
    assertThat(steps.row(run, "last")).as("something has succeeded").isNull();
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(3);
  }

  @Test
  void theFourthTimeInARowTheRunFailsAndNamesWhatWasUnderWay() {
    startAndDie(3);
    assertThat(steps.waiting()).containsExactly("kills");
    die();
    RunHandle<Integer> run = steps.start(dag);

    assertThat(steps.waiting()).isEmpty();
    RunResult<Integer> result = Steps.result(run);
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().taskId()).isEqualTo("kills");
    assertThat(result.error().failure().className()).isEqualTo("dev.dagsmith.runtime.CrashLoop");
    assertThat(result.error().failure().message())
        .isEqualTo(
            "The process died 4 times in a row, and nothing of this run succeeded in between."
                + " Under way was kills. Mend that (memory, native code, System.exit), and resume"
                + " the run; what has succeeded is kept.");
    assertThat(result.taskList())
        .extracting(TaskResult::state)
        .containsExactly(TaskState.SUCCESS, TaskState.FAILED);
  }

  @Test
  void aSuccessBeginsTheCountAnew() {
    startAndDie(3);
    steps.work();
    steps.turn();
    assertThat(steps.waiting()).containsExactly("last");
    for (int i = 0; i < 3; i++) {
      die();
      steps.start(dag);
      assertThat(steps.waiting()).containsExactly("last");
    }
    RunHandle<Integer> run = null;
    die();
    run = steps.start(dag);
    assertThat(Steps.result(run).error().taskId()).isEqualTo("last");
  }

  @Test
  void aRunThatGoesOnIsNotInOneForThat() {
    RunHandle<Integer> run = null;
    for (int i = 0; i < 4; i++) {
      run = steps.start(dag);
      if (i < 3) {
        steps.restart();
      }
    }
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(3);
  }

  @Test
  void afterACrashFewStartAtATime() {
    DagDefinition wide = Maps.over("wide", 100, INT, (in, i) -> i);
    steps.start(wide);
    assertThat(steps.waiting()).hasSize(100);
    die();
    RunHandle<List<Integer>> run = steps.start(wide);
    assertThat(steps.waiting()).hasSize(16);
    Attempt one = steps.workers.submitted.remove(0);
    one.run();
    steps.turn();
    assertThat(steps.waiting()).as("something has succeeded").hasSize(99);
    steps.goOn();
    assertThat(Steps.result(run).result()).hasSize(100);
  }

  @Test
  void whatFailsMakesRoomForTheNext() {
    DagDefinition wide =
        Maps.over(
            "wide",
            100,
            INT,
            (in, i) -> {
              throw new IllegalStateException("no");
            });
    steps.start(wide);
    die();
    RunHandle<List<Integer>> run = steps.start(wide);
    steps.work();
    steps.turn();
    assertThat(steps.waiting()).hasSize(16);
    steps.goOn();
    assertThat(Steps.result(run).taskList()).hasSize(100);
  }

  @Test
  void aProcessThatEndsInOrderHasNotCrashed() {
    startAndDie(1);
    for (int i = 0; i < 5; i++) {
      steps.closeNow();
      steps.restart();
      steps.start(dag);
      assertThat(steps.waiting()).containsExactly("kills");
    }
  }

  @Test
  void aRunThatOnlyWaitsKillsNothing() {
    DagDefinition sensing =
        Dags.dag(
            "sensing",
            TypeRef.VOID,
            task("find", TypeRef.VOID, in -> false)
                .polled(SensorSettings.ofMillis(60_000, 86_400_000, false)));
    RunHandle<Object> run = null;
    for (int i = 0; i < 6; i++) {
      run = steps.start(sensing);
      steps.turnAfter(Duration.ofMinutes(1));
      steps.work();
      steps.turn();
      assertThat(steps.row(run, "find").state()).isEqualTo(TaskState.UP_FOR_RESCHEDULE);
      steps.restart();
    }
    assertThat(run.done()).isFalse();
  }

  @Test
  void aRunThatEndedInALoopIsResumedAfresh() {
    startAndDie(3);
    die();
    RunHandle<Integer> run = steps.start(dag);
    assertThat(Steps.result(run).state()).isEqualTo(RunState.FAILED);
    assertThat(Steps.result(steps.start(dag)).state())
        .as("only resuming does so: whoever starts it again and again must not")
        .isEqualTo(RunState.FAILED);

    for (int i = 0; i < 3; i++) {
      run = steps.resume(dag);
      assertThat(steps.waiting()).containsExactly("kills");
      die();
    }
    run = steps.resume(dag);
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(3);
    assertThat(Steps.result(run).taskList().get(0).attempts()).isEqualTo(1);
  }
}
