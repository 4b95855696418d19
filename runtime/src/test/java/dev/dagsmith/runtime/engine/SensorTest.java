package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sensors poll, and hold no thread in between. */
class SensorTest {
  @RegisterExtension final Engines engines = new Engines();
  private final ManualTime time = engines.manualTime();
  private final States states = new States();
  private final AtomicInteger polls = new AtomicInteger();

  private RunHandle<String> start(TypeRef type, boolean softFail, Code poll) {
    DagDefinition dag =
        Dags.dag(
            "sensing",
            STRING,
            task("find", type, poll).polled(SensorSettings.ofMillis(60_000, 90_000, softFail)),
            task("use", STRING, in -> "got " + in.get("find"), "find"),
            returns("use"));
    return engines.engine().start(Dags.call(dag), RunOptions.DEFAULT.listener(states));
  }

  @Test
  void aSensorPollsUntilItFinds() throws Exception {
    engines.parallelism(1);
    RunHandle<String> run =
        start(
            STRING,
            false,
            in -> polls.incrementAndGet() == 2 ? Optional.of("it") : Optional.empty());

    states.await("find", TaskState.UP_FOR_RESCHEDULE, 1);
    assertThat(engines.<Integer>run(Maps.over("other", 3, Dags.INT, (in, i) -> i)).succeeded())
        .as("the only thread is free between polls")
        .isTrue();
    time.move(Duration.ofSeconds(60));

    RunResult<String> result = run.await();
    assertThat(result.result()).isEqualTo("got it");
    assertThat(result.taskList().get(0).attempts()).isEqualTo(1);
    assertThat(result.taskList().get(0).duration()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void theTimeoutCountsFromTheFirstPollAndEndsWithALastOne() throws Exception {
    RunHandle<String> run = start(TypeRef.VOID, false, in -> polls.incrementAndGet() > 100);

    states.await("find", TaskState.UP_FOR_RESCHEDULE, 1);
    time.move(Duration.ofSeconds(60));
    states.await("find", TaskState.UP_FOR_RESCHEDULE, 1, 2);
    time.move(Duration.ofSeconds(30));
    RunResult<String> result = run.await();

    assertThat(polls).hasValue(3);
    assertThat(result.error().failure().className()).isEqualTo("dev.dagsmith.SensorTimeout");
    assertThat(result.error().failure().message()).isEqualTo("find was not ready within 1m30s");
  }

  @Test
  void aSoftFailSkips() throws Exception {
    RunHandle<String> run = start(TypeRef.VOID, true, in -> false);

    states.await("find", TaskState.UP_FOR_RESCHEDULE, 1);
    time.move(Duration.ofSeconds(90));
    RunResult<String> result = run.await();

    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(result.taskList())
        .extracting(task -> task.state())
        .containsExactly(TaskState.SKIPPED, TaskState.SKIPPED);
  }
}
