package dev.dagsmith.runtime.engine;

import dev.dagsmith.RunInfo;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.RunSettings;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Starts runs, new ones and those that go on. What can be refused is refused here, on the thread of
 * who asks, before the driver hears of it.
 */
final class Runs {
  private final Services services;
  private final ActiveRuns active;
  private final Plans plans = new Plans();
  private final RunIds ids = new RunIds();

  Runs(Services services, ActiveRuns active) {
    this.services = services;
    this.active = active;
  }

  <T extends @Nullable Object> Handle<T> start(DagCall<T> call, RunOptions options) {
    Plans.Composed graph = plans.of(call.dag());
    Params params = Params.encode(call.dag(), call.arguments());
    String id = options.runId();
    RunRow row = id == null ? null : services.store().run(call.dag().dagId(), id);
    if (row == null) {
      return begin(call, options, graph, params);
    }
    Existing.check(row, graph.version().hash(), params.json());
    return goOn(call, options, graph, params, row);
  }

  /** Goes on with a run from what is stored of it; one that has ended is given back as it is. */
  <T extends @Nullable Object> Handle<T> resume(DagCall<T> call, RunRow row, RunOptions options) {
    Plans.Composed graph = plans.of(call.dag());
    Existing.check(row, graph.version().hash(), row.params());
    return goOn(call, options, graph, Params.parse(call.dag(), row.params()), row);
  }

  private <T extends @Nullable Object> Handle<T> begin(
      DagCall<T> call, RunOptions options, Plans.Composed graph, Params params) {
    Instant now = ids.next(services.time().now());
    Instant date = options.logicalDate() == null ? now : options.logicalDate();
    String id = options.runId() == null ? RunIds.manual(now) : options.runId();
    RunKey key = services.store().newRun(call.dag().dagId(), id);
    RunStart row = new RunStart(key, graph.version(), params.json(), date, now);
    return launch(call, options, new Launch(key, graph, params, date, now, row, Replay.none()));
  }

  private <T extends @Nullable Object> Handle<T> goOn(
      DagCall<T> call, RunOptions options, Plans.Composed graph, Params params, RunRow row) {
    RunKeys keys = new RunKeys(row.key(), graph.plan());
    if (row.end() != null) {
      Handle<T> handle = new Handle<>(row.key(), () -> {});
      handle.complete(Existing.result(keys, row, services.store()));
      return handle;
    }
    Replay replay = Replay.of(keys, services.store());
    Instant now = services.time().now();
    return launch(
        call, options, new Launch(row.key(), graph, params, row.logicalDate(), now, null, replay));
  }

  /** What tells a new run from one that goes on. */
  private record Launch(
      RunKey key,
      Plans.Composed graph,
      Params params,
      Instant date,
      Instant now,
      @Nullable RunStart row,
      Replay replay) {}

  private <T extends @Nullable Object> Handle<T> launch(
      DagCall<T> call, RunOptions options, Launch launch) {
    RunKeys keys = new RunKeys(launch.key(), launch.graph().plan());
    RunInfo info = new RunInfo(launch.key().dagId(), launch.key().runId(), launch.date());
    RunValues values =
        new RunValues(
            keys.plan(),
            new Facts(keys.plan(), RunSettings.of(launch.key().runId())),
            new Cells(keys, services.store(), services.budget()),
            launch.params(),
            new RunSelves(services.selves(), call.dag(), call.factory()),
            info);
    RunSlot slot = new RunSlot(services.mailbox());
    Handle<T> handle = new Handle<>(launch.key(), slot::cancel);
    RunSetup setup =
        new RunSetup(keys, values, launch.replay(), options.listener(), handle, launch.now());
    active.add(launch.key(), handle);
    services.mailbox().post(() -> begin(slot, setup, launch.row()));
    return handle;
  }

  /** On the driver. */
  private void begin(RunSlot slot, RunSetup setup, @Nullable RunStart row) {
    ActiveRun run =
        new ActiveRun(
            services,
            setup,
            ended -> {
              active.remove(ended.keys.run());
              slot.run = null; // a handle that is kept must not keep the run's memory
            });
    slot.run = run;
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
