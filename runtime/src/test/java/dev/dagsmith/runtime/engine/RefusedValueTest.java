package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.XComRow;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values that were encoded well, but that the store does not take. */
class RefusedValueTest {
  @RegisterExtension final Engines engines = new Engines();
  private final SpoiltStore store = new SpoiltStore();

  private static boolean isOf(XComRow row, String task, int attempt) {
    return row.attempt().instance().taskId().equals(task) && row.attempt().number() == attempt;
  }

  @Test
  void aRefusedValueFailsItsOwnAttemptAlone() {
    store.refused = row -> isOf(row, "bad", 1);
    engines.on(store);
    CyclicBarrier together = new CyclicBarrier(3); // so that one group has all three
    RunResult<Object> result =
        engines.run(
            Dags.dag(
                "poisoned",
                TypeRef.VOID,
                task("left", INT, in -> together.await() - together.getParties()),
                task("bad", INT, in -> together.await() - together.getParties()),
                task("right", INT, in -> together.await() - together.getParties()),
                task("next", INT, in -> in.<Integer>get("left"), "left")));

    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.taskList())
        .extracting(TaskResult::state)
        .containsExactly(TaskState.SUCCESS, TaskState.FAILED, TaskState.SUCCESS, TaskState.SUCCESS);
    assertThat(result.error().failure().text())
        .isEqualTo(
            "dev.dagsmith.runtime.xcom.XComFormatException: The value of bad can't be stored: too"
                + " many digits");
    assertThat(result.error().calledAt()).isEqualTo("Shop.java:31");
    var run = store.run("poisoned", result.runId()).key();
    assertThat(store.xcom(new InstanceKey(run, "bad", MapPath.NONE), "return_value")).isNull();
  }

  @Test
  void itIsTriedAgainAsItsSettingsSay() {
    store.refused = row -> isOf(row, "bad", 1);
    engines.on(store);
    RunResult<Integer> result =
        engines.run(
            Dags.dag(
                "poisoned",
                INT,
                task(
                    "bad",
                    INT,
                    TaskSettings.DEFAULT.retries(1, 0, 1.0, -1),
                    in -> TaskContext.current().attempt()),
                returns("bad")));

    assertThat(result.result()).isEqualTo(2);
  }

  @Test
  void aRunWhoseResultIsRefusedFails() {
    store.refused = row -> isOf(row, "return#1", 0);
    engines.on(store);
    RunResult<Integer> result =
        engines.run(
            Dags.dag(
                "poisoned",
                INT,
                task("one", INT, in -> 1),
                value("sum#1", in -> in.<Integer>get("one") + 1, "one"),
                returns("sum#1")));

    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().taskId()).isEqualTo("return#1");
    assertThat(result.error().failure().message())
        .isEqualTo("The value of return#1 can't be stored: too many digits");
    assertThat(result.taskList()).extracting(TaskResult::state).containsExactly(TaskState.SUCCESS);
    assertThat(store.run("poisoned", result.runId()).state()).isEqualTo(RunState.FAILED);
  }
}
