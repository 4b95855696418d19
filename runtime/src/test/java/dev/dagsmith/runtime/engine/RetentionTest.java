package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What has been kept for long enough goes when the next run ends. */
class RetentionTest {
  private static final long DAY = Duration.ofDays(1).toMillis();

  @RegisterExtension final Engines engines = new Engines();
  @TempDir Path home;

  private final DagDefinition dag =
      Dags.dag("shop")
          .retention(30 * DAY)
          .returns(STRING)
          .body(
              Block.of(
                  task("token", STRING, TaskSettings.DEFAULT.ttl(7 * DAY), in -> "t"),
                  task("kept", STRING, in -> "k"),
                  returns("kept")));

  /** Runs the dag as a program does: once the engine is closed all is done. */
  private void run(String runId) {
    try (Engine engine = engines.open(Stores.open(home))) {
      engine.run(Dags.call(dag), RunOptions.DEFAULT.runId(runId));
    }
  }

  private List<String> values() {
    List<String> values = new ArrayList<>();
    try (RunStore store = Stores.open(home)) {
      for (RunRow run : store.latestRuns("shop", Long.MAX_VALUE, 10)) {
        store.xcoms(
            run.key(),
            row -> values.add(run.key().runId() + " " + row.attempt().instance().taskId()));
      }
    }
    return values;
  }

  @Test
  void whatIsTooOldGoesWhenTheNextRunEnds() {
    ManualTime time = engines.manualTime();
    run("r1");
    time.move(Duration.ofDays(6));
    run("r2");
    assertThat(values()).containsExactly("r2 token", "r2 kept", "r1 token", "r1 kept");
    time.move(Duration.ofDays(2));
    run("r3");
    assertThat(values()).containsExactly("r3 token", "r3 kept", "r2 token", "r2 kept", "r1 kept");
    time.move(Duration.ofDays(23));
    run("r4");
    assertThat(values()).containsExactly("r4 token", "r4 kept", "r3 kept", "r2 kept");
  }
}
