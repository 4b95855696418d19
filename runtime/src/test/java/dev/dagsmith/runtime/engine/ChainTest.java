package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tasks that pass values on. */
class ChainTest {
  @RegisterExtension final Engines engines = new Engines();

  private static DagDefinition chain() {
    return Dags.dag(
        "chain",
        INT,
        task("one", INT, in -> 1),
        value("sum#1", in -> in.<Integer>get("one") + 10, "one"),
        task("twice", INT, in -> in.<Integer>get("sum#1") * 2, "sum#1"),
        returns("twice"));
  }

  @Test
  void valuesPassFromTaskToTaskAndOut() {
    RunResult<Integer> result = engines.run(chain());

    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(result.result()).isEqualTo(22);
    assertThat(result.resultJson()).isEqualTo("22");
    assertThat(result.error()).isNull();
    assertThat(result.taskList()).extracting(TaskResult::taskId).containsExactly("one", "twice");
    assertThat(result.taskList()).extracting(TaskResult::state).containsOnly(TaskState.SUCCESS);
    assertThat(result.taskList()).extracting(TaskResult::attempts).containsOnly(1);
  }

  @Test
  void aReturnedExpressionIsEncodedAsTheDagsType() {
    RunResult<Long> result =
        engines.run(
            Dags.dag(
                "expression",
                TypeRef.of(long.class),
                task("one", INT, in -> 1),
                value("more#1", in -> in.<Integer>get("one") + 41L, "one"),
                returns("more#1")));

    assertThat(result.result()).isEqualTo(42L);
  }

  @Test
  void runIdsAreMadeLikeAirflows() {
    RunResult<Integer> result = engines.run(chain());

    assertThat(result.runId())
        .matches("manual__\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
  }

  @Test
  void aTaskKnowsItsRun() {
    AtomicReference<TaskContext> seen = new AtomicReference<>();
    DagDefinition dag =
        Dags.dag(
            "context",
            TypeRef.VOID,
            Dags.step(
                "look",
                in -> {
                  seen.set(TaskContext.current());
                  return null;
                }));

    engines.engine().run(Dags.call(dag), RunOptions.DEFAULT.runId("r1"));

    assertThat(seen.get().attached()).isTrue();
    assertThat(seen.get().dagId()).isEqualTo("context");
    assertThat(seen.get().runId()).isEqualTo("r1");
    assertThat(seen.get().taskId()).isEqualTo("look");
    assertThat(seen.get().mapIndex()).isEmpty();
    assertThat(seen.get().attempt()).isEqualTo(1);
    assertThat(TaskContext.current().attached()).isFalse();
  }
}
