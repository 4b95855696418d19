package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.SpoiltStore.At;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The store goes away while a run's end is committed: it ended, and its engine does not know. */
class UnknownEndTest {
  private static final DagDefinition DAG =
      Dags.dag("ends", INT, task("only", INT, in -> 1), returns("only"));

  private final Steps steps = new Steps();
  private final SpoiltStore store = steps.store;

  private RunHandle<Integer> endUnknown() {
    RunHandle<Integer> run = steps.start(DAG);
    steps.work();
    store.spoil(At.COMMITTED, Kind.UNREACHABLE);
    steps.turn();
    store.mend();
    assertThat(run.done()).isFalse();
    assertThat(store.run("ends", "r1").state()).isEqualTo(RunState.SUCCESS);
    return run;
  }

  @Test
  void itIsToldWhenTheStoreIsBack() {
    RunHandle<Integer> run = endUnknown();
    steps.turnAfter(Duration.ofMinutes(1));
    assertThat(Steps.result(run).result()).isEqualTo(1);
  }

  @Test
  void whoHasTakenItUpAgainKeepsIt() {
    RunHandle<Integer> run = endUnknown();
    Steps.HandWorkers workers = new Steps.HandWorkers();
    EngineConfig config = EngineConfig.at(Path.of("unused")).time(steps.time);
    SteppedEngine other =
        new SteppedEngine(config, steps.time.clocked(store), workers, new HandCommitter());
    RunHandle<?> again = other.clear(DAG, null, "r1", ClearSpec.task("only"), RunOptions.DEFAULT);
    other.turn();
    assertThat(workers.submitted).hasSize(1);

    steps.turnAfter(Duration.ofMinutes(1));
    assertThat(Steps.result(run).result()).as("what it came to").isEqualTo(1);
    assertThat(store.run("ends", "r1").state()).isEqualTo(RunState.RUNNING);
    assertThat(steps.row(again, "only").state()).isEqualTo(TaskState.RUNNING);
  }
}
