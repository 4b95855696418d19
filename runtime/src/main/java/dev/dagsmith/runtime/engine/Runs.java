package dev.dagsmith.runtime.engine;

import dev.dagsmith.RunInfo;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.RunSettings;
import dev.dagsmith.runtime.engine.plan.Plans;
import dev.dagsmith.runtime.engine.plan.PoolCheck;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.plan.Sensitive;
import dev.dagsmith.runtime.engine.reopen.CrashLoops;
import dev.dagsmith.runtime.engine.reopen.Reopening;
import dev.dagsmith.runtime.engine.reopen.Replay;
import dev.dagsmith.runtime.engine.reopen.Request;
import dev.dagsmith.runtime.engine.value.Cells;
import dev.dagsmith.runtime.engine.value.Facts;
import dev.dagsmith.runtime.engine.value.Params;
import dev.dagsmith.runtime.engine.value.RunSelves;
import dev.dagsmith.runtime.engine.value.RunValues;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Writing;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Starts runs, new ones and those that go on. What can be refused is refused here, on the thread of
 * who asks, before the driver hears of it.
 */
final class Runs {
  private static final RunClaim FIRST = new RunClaim(1, 0, 0);

  private final Services services;
  private final ActiveRuns active;
  private final Live live;
  private final Plans plans = new Plans();
  private final RunIds ids = new RunIds();

  Runs(Services services, ActiveRuns active, Live live) {
    this.services = services;
    this.active = active;
    this.live = live;
  }

  <T extends @Nullable Object> Handle<T> start(DagCall<T> call, RunOptions options) {
    Plans.Composed graph = plans.of(call.dag());
    Params params = Params.encode(call.dag(), call.arguments());
    String id = options.runId();
    RunRow row = id == null ? null : services.store().run(call.dag().dagId(), id);
    if (row == null) {
      return begin(call, options, graph, params);
    }
    Existing.check(row, params, secrets());
    return row.end() != null
        ? ended(row, graph)
        : goOn(call, Request.RESUME, options, graph, params, row);
  }

  /**
   * Takes up a run from what is stored of it. One that has ended is given back as it is, unless
   * something of it is to be done again.
   */
  <T extends @Nullable Object> Handle<T> takeUp(
      DagCall<T> call, RunRow row, Request request, RunOptions options) {
    Plans.Composed graph = plans.of(call.dag());
    Existing.check(row, request, graph);
    boolean resumed = request.kind() == Request.Kind.RESUME;
    boolean crashed = row.end() != null && CrashLoops.made(row.end().failure());
    if (resumed && row.end() != null && !crashed) {
      return ended(row, graph);
    }
    Request wanted = resumed && crashed ? Request.AFRESH : request;
    return goOn(call, wanted, options, graph, secrets().open(call.dag(), row), row);
  }

  private <T extends @Nullable Object> Handle<T> begin(
      DagCall<T> call, RunOptions options, Plans.Composed graph, Params params) {
    PoolCheck.check(graph, services.pools());
    Sensitive.check(graph, services.reads().keeper()::keys);
    Instant now = ids.next(services.clock().now());
    Instant date = options.logicalDate() == null ? now : options.logicalDate();
    String id = options.runId() == null ? RunIds.manual(now) : options.runId();
    RunKey key = services.store().newRun(call.dag().dagId(), id);
    RunStart row =
        new RunStart(key, graph.version(), params.json(), date, now, secrets().seal(key, params));
    RunKeys keys = new RunKeys(key, graph.plan(), FIRST.epoch());
    return enter(
        key,
        (slot, handle) ->
            launch(
                call,
                options,
                new Launch(keys, FIRST, params, date, now, row, Replay.none(), new Claims()),
                slot,
                handle));
  }

  private <T extends @Nullable Object> Handle<T> goOn(
      DagCall<T> call,
      Request request,
      RunOptions options,
      Plans.Composed graph,
      Params params,
      RunRow row) {
    PoolCheck.check(graph, services.pools());
    Sensitive.check(graph, services.reads().keeper()::keys);
    return enter(
        row.key(),
        (slot, handle) -> {
          RunClaim claim =
              new Reopening(services.store(), services.self(), graph, request, options).take(row);
          RunKeys keys = new RunKeys(row.key(), graph.plan(), claim.epoch());
          CrashLoops loop =
              row.end() == null ? CrashLoops.find(keys, claim, services.store()) : null;
          if (loop != null) {
            end(keys, loop, options.listener(), handle);
            return;
          }
          Replay replay = Replay.of(keys, services.store());
          Claims claims = Claims.of(keys, services.store());
          Instant now = services.clock().now();
          launch(
              call,
              options,
              new Launch(keys, claim, params, row.logicalDate(), now, null, replay, claims),
              slot,
              handle);
        });
  }

  private void end(RunKeys keys, CrashLoops loop, RunListener listener, Handle<?> handle) {
    RunStore store = services.store();
    try (Writing writing = store.begin(services.self())) {
      writing.commit(loop.end(services.clock().now()));
    }
    RunRow row = Objects.requireNonNull(store.run(keys.run().dagId(), keys.run().runId()));
    Result<Object> result = Existing.result(keys, row, store, services.reads().loader());
    services
        .mailbox()
        .post(
            () -> {
              active.remove(keys.run());
              listener.started(keys.run().dagId(), keys.run().runId(), true);
              listener.ended(result);
              handle.complete(result);
            });
  }

  private <T extends @Nullable Object> Handle<T> ended(RunRow row, Plans.Composed graph) {
    RunKeys keys = new RunKeys(row.key(), graph.plan(), row.care().epoch());
    Handle<T> handle = new Handle<>(row.key(), times -> {}, () -> false);
    handle.complete(Existing.result(keys, row, services.store(), services.reads().loader()));
    return handle;
  }

  private RunSecrets secrets() {
    return new RunSecrets(services.reads().keeper());
  }

  /** What tells a new run from one that goes on. */
  private record Launch(
      RunKeys keys,
      RunClaim claim,
      Params params,
      Instant date,
      Instant now,
      @Nullable RunStart row,
      Replay replay,
      Claims claims) {}

  /** Makes a run ready and gives it to the driver. */
  private interface Entry {
    void go(RunSlot slot, Handle<?> handle);
  }

  /** Does this while nobody else in this process begins the same run. */
  private <T extends @Nullable Object> Handle<T> enter(RunKey key, Entry entry) {
    RunSlot slot = new RunSlot(key, services);
    Handle<T> handle = new Handle<>(key, slot::cancel, services.reads()::driving);
    active.add(key, handle);
    boolean entered = false;
    try {
      entry.go(slot, handle);
      entered = true;
      return handle;
    } finally {
      if (!entered) {
        active.remove(key);
      }
    }
  }

  private void launch(
      DagCall<?> call, RunOptions options, Launch launch, RunSlot slot, Handle<?> handle) {
    RunKeys keys = launch.keys();
    RunInfo info = new RunInfo(keys.run().dagId(), keys.run().runId(), launch.date());
    RunValues values =
        new RunValues(
            keys.plan(),
            new Facts(keys.plan(), new RunSettings(keys.run().runId(), services.pools())),
            new Cells(keys, services.reads(), services.budget()),
            launch.params(),
            new RunSelves(services.selves(), call.dag(), call.factory()),
            info);
    RunSetup setup =
        new RunSetup(
            keys,
            values,
            launch.claim(),
            launch.replay(),
            launch.claims(),
            options.listener(),
            handle,
            launch.now());
    services.mailbox().post(() -> begin(slot, setup, launch.row()));
  }

  /** On the driver. */
  private void begin(RunSlot slot, RunSetup setup, @Nullable RunStart row) {
    ActiveRun run =
        new ActiveRun(
            services,
            setup,
            slot,
            ended -> {
              active.remove(ended.keys.run());
              live.remove(ended.keys.run());
              slot.run = null; // a handle that is kept must not keep the run's memory
            });
    slot.begin(run, setup.claim().cancelRequested());
    live.add(slot.key, slot);
    if (row != null) {
      services.writer().rows().start(row);
    }
    if (setup.listener() != RunListener.NONE) {
      RunKey key = setup.keys().run();
      run.tell(() -> setup.listener().started(key.dagId(), key.runId(), row == null));
    }
    run.feed(new Event.Begin());
  }
}
