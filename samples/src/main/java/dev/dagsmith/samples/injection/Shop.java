package dev.dagsmith.samples.injection;

import dev.dagsmith.runtime.DagRunFailed;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskInterceptor;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** A long-running application with one engine in it. */
public final class Shop implements AutoCloseable {
  private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
  private final Engine engine;
  private final List<RunHandle<?>> resumed;

  /**
   * Opens the engine, and goes on with what was under way when it was closed.
   *
   * @param home the directory of the embedded store
   */
  public Shop(Path home, StockRepository stock, Restock.Wholesaler wholesaler) {
    this.engine = open(home, new Restock(stock, wholesaler));
    this.resumed = resumeUnfinished();
  }

  private Engine open(Path home, Restock restock) {
    return Engine.open(
        EngineConfig.at(home)
            .parallelism(8)
            .closeWait(Duration.ofSeconds(20))
            .taskFactory(Map.of(Restock.class, restock)::get)
            .listener(new FailureAlert())
            .interceptor(counted()));
  }

  /** Reports failures. */
  static final class FailureAlert implements RunListener {
    @Override
    public void ended(RunResult<?> run) {
      if (!run.succeeded()) {
        System.getLogger("alert")
            .log(
                System.Logger.Level.ERROR,
                run.runId()
                    + " failed at "
                    + run.error().taskId()
                    + ": "
                    + run.error().failure().text());
      }
    }
  }

  /** How often each task was called. */
  private TaskInterceptor counted() {
    return call -> {
      calls.computeIfAbsent(call.context().taskId(), task -> new LongAdder()).increment();
      return call.proceed();
    };
  }

  private List<RunHandle<?>> resumeUnfinished() {
    List<RunHandle<?>> runs = new ArrayList<>();
    DagDefinition restock = new RestockDag().definition();
    for (String run : engine.unfinished(restock)) {
      runs.add(engine.resume(restock, null, run, RunOptions.DEFAULT));
    }
    return runs;
  }

  /** The runs that went on when the shop was opened. */
  public List<RunHandle<?>> resumed() {
    return List.copyOf(resumed);
  }

  /**
   * Restocks, and waits.
   *
   * @throws DagRunFailed if the run failed
   */
  public int restock(int count) {
    return engine.run(RestockDag.call(count), RunOptions.DEFAULT).result();
  }

  /** Restocks under an id, and does not wait. */
  public RunHandle<Integer> restockLater(int count, String runId) {
    return engine.start(RestockDag.call(count), RunOptions.DEFAULT.runId(runId));
  }

  /** How often a task was called since the shop was opened. */
  public long calls(String taskId) {
    LongAdder counter = calls.get(taskId);
    return counter == null ? 0 : counter.sum();
  }

  /**
   * Waits for the tasks under way; runs that have not ended go on when the shop is opened again.
   */
  @Override
  public void close() {
    engine.close();
  }
}
