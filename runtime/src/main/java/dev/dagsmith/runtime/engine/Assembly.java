package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of an engine, put together. Who has it says on which thread the driver turns. */
final class Assembly {
  /** How long the engine's runs are its own without a sign of life. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  final Services services;
  final Driver driver;
  private final Runs runs;
  private final ActiveRuns active = new ActiveRuns();

  Assembly(EngineConfig config, RunStore store, Workers workers) {
    EngineKey self = store.join(EngineInfo.here(), LEASE);
    this.services =
        new Services(
            store,
            self,
            config.time(),
            new Timers(config.time()),
            new LongRunning(config.time()),
            new GroupWriter(store, self),
            workers,
            config.slots(),
            new Stuck(config.slots()),
            new Mailbox<>(),
            CacheBudget.ofHeap(),
            ResultBudget.ofHeap(),
            new Selves(),
            config.logLimit());
    this.runs = new Runs(services, active);
    this.driver = new Driver(services, active, config);
  }

  /** What others may ask of it. */
  Control control() {
    return new EngineControl(services.store(), active);
  }

  /** Sets its runs free. */
  void leave() {
    services.store().leave(services.self());
  }

  /** See {@link Engine#start}. */
  <T extends @Nullable Object> RunHandle<T> start(DagCall<T> call, RunOptions options) {
    return runs.start(call, options);
  }

  /** See {@link Engine#resume}, {@link Engine#retry} and {@link Engine#clear}. */
  RunHandle<?> takeUp(
      DagDefinition dag,
      @Nullable Supplier<?> factory,
      String runId,
      Request request,
      RunOptions options) {
    RunRow row = services.store().run(dag.dagId(), runId);
    if (row == null) {
      throw new RunConflict("Dag " + dag.dagId() + " has no run " + runId + ".");
    }
    return runs.takeUp(Existing.call(dag, factory), row, request, options);
  }
}
