package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.engine.write.ResultBudget;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker waits with its result while too many others are not yet durable. */
@Timeout(60)
class ResultRoomTest {
  private static final long ALL = Runtime.getRuntime().maxMemory() / 16;

  private final Steps.HandWorkers workers = new Steps.HandWorkers();
  private final Assembly engine =
      new Assembly(
          EngineConfig.at(Path.of("unused")).time(new ManualTime()),
          new SpoiltStore(),
          workers,
          new HandCommitter());

  private static Thread waiting(Runnable action) throws InterruptedException {
    Thread thread = new Thread(action);
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      assertThat(thread.isAlive()).as("it must wait").isTrue();
      thread.join(1);
    }
    return thread;
  }

  @Test
  void aResultTakesRoomUntilItIsDurable() throws Exception {
    ResultBudget room = engine.services.results();
    RunHandle<Integer> run =
        engine.start(
            Dags.call(Dags.dag("room", INT, task("only", INT, in -> 1))), RunOptions.DEFAULT);
    engine.driver.turn(0);
    room.acquire(ALL);
    Thread worker = waiting(workers.submitted.remove(0)::run);
    engine.driver.turn(0);
    assertThat(run.done()).as("the driver has not heard of it").isFalse();
    room.release(ALL);
    worker.join();

    Thread next = waiting(() -> room.acquire(ALL));
    engine.driver.turn(0);
    next.join();
    assertThat(run.done()).isTrue();
  }
}
