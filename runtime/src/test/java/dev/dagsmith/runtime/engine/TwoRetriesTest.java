package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.ForwardingStore;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two processes retry the same run: the other one is through before this one has claimed it. */
class TwoRetriesTest {
  private static final DagDefinition DAG =
      Dags.dag(
          "twice",
          INT,
          task(
              "only",
              INT,
              in -> {
                throw new IllegalStateException("no");
              }));

  private final Steps steps = new Steps();

  @Test
  void theSlowerOneDoesNothing() {
    steps.start(DAG);
    steps.goOn();
    ForwardingStore overtaken =
        new ForwardingStore(steps.store) {
          @Override
          public RunClaim claim(RunKey run, EngineKey engine) {
            steps.engine().retry(DAG, null, "r1", RunOptions.DEFAULT);
            steps.goOn();
            return super.claim(run, engine);
          }
        };
    SteppedEngine slower =
        new SteppedEngine(
            EngineConfig.at(Path.of("unused")).time(steps.time),
            steps.time.clocked(overtaken),
            new Steps.HandWorkers(),
            new HandCommitter());
    assertThatThrownBy(() -> slower.retry(DAG, null, "r1", RunOptions.DEFAULT))
        .isInstanceOf(RunConflict.class)
        .hasMessageContaining("was changed by another process meanwhile. Nothing was done");
    assertThat(steps.store.run("twice", "r1").state()).isEqualTo(RunState.FAILED);
  }
}
