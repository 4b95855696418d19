package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TryNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An engine that can't go on with a run, and ends before the run has. */
class AbortTest {
  @RegisterExtension final Engines engines = new Engines();
  private final ManualTime time = engines.manualTime();
  private final LogLines log = LogLines.of(Stuck.class);
  private final States states = new States();
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch cleaning = new CountDownLatch(1);

  @AfterEach
  void end() {
    release.countDown();
    log.close();
  }

  private Object leak() {
    while (release.getCount() > 0) {
      try {
        release.await();
      } catch (InterruptedException e) {
        continue; // it never listens
      }
    }
    return 1;
  }

  /** What would be done if the leak had only failed: the catch clause, and what follows. */
  private DagDefinition dag() {
    TaskSettings settings = TaskSettings.DEFAULT.pool("db").timeout(1_000).retries(5, 0, 1.0, -1);
    return Dags.dag(
        "leaking",
        INT,
        new TryNode(
            Head.node("try#1").asStep(),
            Block.of(task("leak", INT, settings, in -> leak())),
            List.of(
                new TryNode.Catch(
                    List.of("java.lang.Exception"),
                    "e#1",
                    Block.of(Dags.step("recover", in -> null)))),
            Block.of(
                Dags.step(
                    "clean",
                    in -> {
                      cleaning.countDown();
                      release.await();
                      return null;
                    }))),
        task("after", INT, in -> 2),
        returns("after"));
  }

  @Test
  void aRunThatWasAbortedStaysSoInTheNextProcess() throws Exception {
    engines.configure(config -> config.pool("db", 1).closeWait(Duration.ZERO));
    WatchedStore store = new WatchedStore();
    DagDefinition dag = dag();
    try (Engine engine = engines.open(store)) {
      engine.start(Dags.call(dag), RunOptions.DEFAULT.runId("r1").listener(states));
      for (int attempt = 1; attempt <= 2; attempt++) {
        states.await("leak", TaskState.RUNNING, attempt);
        time.move(Duration.ofSeconds(1));
        states.await("leak", TaskState.QUEUED, attempt + 1);
        time.move(Duration.ofSeconds(10));
      }
      cleaning.await();
    }
    release.countDown();
    RunResult<?> result = engines.on(store).resume(dag, null, "r1", RunOptions.DEFAULT).await();

    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.tasks())
        .filteredOn(each -> each.taskId().equals("after") || each.taskId().equals("recover"))
        .allSatisfy(each -> assertThat(each.state()).isEqualTo(TaskState.SKIPPED));
  }
}
