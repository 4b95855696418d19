package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.blob.ArtifactKeeper;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.engine.reopen.Request;
import dev.dagsmith.runtime.engine.thread.Mailbox;
import dev.dagsmith.runtime.engine.time.Clock;
import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.engine.time.Timers;
import dev.dagsmith.runtime.engine.value.CacheBudget;
import dev.dagsmith.runtime.engine.value.Selves;
import dev.dagsmith.runtime.engine.value.StoreReads;
import dev.dagsmith.runtime.engine.write.Committer;
import dev.dagsmith.runtime.engine.write.GroupWriter;
import dev.dagsmith.runtime.engine.write.ResultBudget;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.secrets.SecretStores;
import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of an engine, put together. Who has it says on which thread the driver turns. */
final class Assembly {
  final Services services;
  final Driver driver;
  final XComBackends backends;
  private final Purging purging;
  private final Runs runs;
  private final ActiveRuns active = new ActiveRuns();
  private final List<RunListener> listeners;

  Assembly(EngineConfig config, RunStore store, Workers workers, Committer committer) {
    this.listeners = config.hooks().listeners();
    TimeSource time = config.time();
    long before = time.nanos();
    EngineKey self = store.join(EngineInfo.here(), config.lease());
    Clock clock = new Clock(store, time);
    Lease lease = new Lease(store, self, clock, time, workers, before);
    this.backends = config.backends();
    backends.check(config.xcoms().backend());
    this.purging = new Purging(backends);
    Writing writing = new Writing(committer, purging);
    this.services = services(config, store, backends, workers, writing, lease, clock, self);
    Live live = new Live();
    this.runs = new Runs(services, active, live);
    this.driver = new Driver(services, active, live, config);
  }

  /** What writes, and what deletes. */
  private record Writing(Committer committer, Purging purging) {}

  private static Services services(
      EngineConfig config,
      RunStore store,
      XComBackends backends,
      Workers workers,
      Writing writing,
      Lease lease,
      Clock clock,
      EngineKey self) {
    TimeSource time = config.time();
    Mailbox<Runnable> mailbox = new Mailbox<>();
    ResultBudget results = ResultBudget.ofHeap();
    return new Services(
        new Services.Storing(
            store,
            self,
            new StoreReads(
                store,
                new XComLoader(store, backends),
                new XComKeeper(store, backends, config.xcoms()),
                new ArtifactKeeper(store, backends, config.xcoms()),
                time,
                mailbox),
            new GroupWriter(
                store, self, results, writing.committer, mailbox::wake, writing.purging::purge),
            CacheBudget.ofHeap(),
            results,
            config.logLimit()),
        new Services.Timing(time, clock, new Timers(time)),
        new Services.Working(
            workers,
            config.parallelism(),
            lease,
            config.slots(),
            new Stuck(config.slots()),
            new LongRunning(time),
            config.hooks().interceptors()),
        mailbox,
        new Selves(config.hooks().factory()),
        SecretStores.of(config.secrets(), config.home()),
        new Housekeeping(store, backends, clock));
  }

  /** What others may ask of it. */
  Control control() {
    return new EngineControl(services.store(), active, backends);
  }

  /** Sets its runs free; if the store is away or gone they are when the lease has run out. */
  void leave() {
    services.housekeeping().close();
    purging.close();
    backends.close();
    try {
      services.store().leave(services.self());
    } catch (StoreException e) {
      System.getLogger(Assembly.class.getName())
          .log(System.Logger.Level.DEBUG, "The engine could not say that it ends", e);
    }
  }

  /** See {@link Engine#start}. */
  <T extends @Nullable Object> RunHandle<T> start(DagCall<T> call, RunOptions options) {
    driver.checkOpen(call.dag());
    return runs.start(call, heard(options));
  }

  /** See {@link Engine#resume}, {@link Engine#retry} and {@link Engine#clear}. */
  RunHandle<?> takeUp(
      DagDefinition dag,
      @Nullable Supplier<?> factory,
      String runId,
      Request request,
      RunOptions options) {
    driver.checkOpen(dag);
    RunRow row = services.store().run(dag.dagId(), runId);
    if (row == null) {
      throw new RunConflict("Dag " + dag.dagId() + " has no run " + runId + ".");
    }
    return runs.takeUp(Existing.call(dag, factory), row, request, heard(options));
  }

  /** See {@link Engine#unfinished}. */
  List<String> unfinished(DagDefinition dag) {
    List<String> free = new ArrayList<>();
    for (RunRow run : services.store().unfinished(dag.dagId(), Integer.MAX_VALUE)) {
      EngineRow owner = run.care().owner();
      boolean here = active.find(run.key().dagId(), run.key().runId()) != null;
      if (!here && (owner == null || !owner.alive())) {
        free.add(run.key().runId());
      }
    }
    Collections.reverse(free);
    return free;
  }

  private RunOptions heard(RunOptions options) {
    return options.listener(Listeners.of(listeners, options.listener(), services.time()));
  }
}
