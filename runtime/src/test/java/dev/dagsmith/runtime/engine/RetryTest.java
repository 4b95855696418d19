package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.FailTask;
import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.store.AttemptRow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Retries, with time moved by hand. */
class RetryTest {
  @RegisterExtension final Engines engines = new Engines();
  private final ManualTime time = engines.manualTime();
  private final States states = new States();
  private final List<Instant> begun = new ArrayList<>();

  private DagDefinition dag(TaskSettings settings, Code code) {
    return Dags.dag("retried", INT, task("flaky", INT, settings, code), returns("flaky"));
  }

  private Code failingUntil(int attempt) {
    return in -> {
      begun.add(time.now());
      int current = TaskContext.current().attempt();
      if (current < attempt) {
        throw new IOException("attempt " + current);
      }
      return current;
    };
  }

  @Test
  void aFailedAttemptIsRepeatedAfterItsDelay() throws Exception {
    DagDefinition dag = dag(TaskSettings.DEFAULT.retries(2, 10_000, 3.0, -1), failingUntil(3));
    RunHandle<Integer> run =
        engines.engine().start(Dags.call(dag), RunOptions.DEFAULT.listener(states));

    states.await("flaky", TaskState.UP_FOR_RETRY, 1);
    time.move(Duration.ofSeconds(10));
    states.await("flaky", TaskState.UP_FOR_RETRY, 2);
    time.move(Duration.ofSeconds(30));
    RunResult<Integer> result = run.await();

    assertThat(result.result()).isEqualTo(3);
    assertThat(result.taskList().get(0).attempts()).isEqualTo(3);
    assertThat(begun)
        .extracting(at -> Duration.between(begun.get(0), at).toSeconds())
        .containsExactly(0L, 10L, 40L);
  }

  @Test
  void earlierAttemptsAreHistory() throws Exception {
    DagDefinition dag = dag(TaskSettings.DEFAULT.retries(1, 0, 1.0, -1), failingUntil(2));
    RunResult<Integer> result = engines.run(dag);

    List<AttemptRow> attempts = new ArrayList<>();
    var run = engines.engine().store().run("retried", result.runId());
    engines.engine().store().attempts(run.key(), attempts::add);

    assertThat(attempts).hasSize(1);
    assertThat(attempts.get(0).key().number()).isEqualTo(1);
    assertThat(attempts.get(0).failure().message()).isEqualTo("attempt 1");
  }

  @Test
  void theLastFailureIsTheRuns() {
    RunResult<Integer> result =
        engines.run(dag(TaskSettings.DEFAULT.retries(1, 0, 1.0, -1), failingUntil(9)));

    assertThat(result.error().failure().message()).isEqualTo("attempt 2");
    assertThat(result.taskList().get(0).attempts()).isEqualTo(2);
  }

  @Test
  void failTaskIsNeverRetried() {
    RunResult<Integer> result =
        engines.run(
            dag(
                TaskSettings.DEFAULT.retries(5, 0, 1.0, -1),
                in -> {
                  throw new FailTask("no use");
                }));

    assertThat(result.taskList().get(0).attempts()).isEqualTo(1);
  }
}
