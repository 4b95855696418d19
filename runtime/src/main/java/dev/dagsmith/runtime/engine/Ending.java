package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.RunOutcome;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.engine.failure.Errors;
import dev.dagsmith.runtime.engine.failure.FailureRecorder;
import dev.dagsmith.runtime.engine.failure.ThrowableText;
import dev.dagsmith.runtime.engine.plan.Place;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a run: its result, its row, and the news for who waits for it. Owned by the driver. */
final class Ending {
  private final ActiveRun run;
  private final RunSetup setup;
  private final Summary summary;
  private final Outlet outlet;

  /** Where a run that is no longer under way is taken off. */
  interface Outlet {
    void over(ActiveRun run);
  }

  Ending(ActiveRun run, RunSetup setup, Summary summary, Outlet outlet) {
    this.run = run;
    this.setup = setup;
    this.summary = summary;
    this.outlet = outlet;
  }

  /** The core says that the run has ended. */
  void ended(RunOutcome outcome) {
    run.services.whenReachable(() -> store(outcome, RunResultValue.of(run, outcome.result())));
  }

  private void store(RunOutcome outcome, RunResultValue value) {
    Instance returned = outcome.result();
    byte[] json = value.json();
    Kept kept = value.kept();
    if (value.failure() != null) {
      finish(outcome, returned, value.failure(), RunResultValue.NONE);
    } else if (returned == null || json == null || kept == null) {
      finish(outcome, outcome.failedAt(), outcome.failure(), value);
    } else {
      TypeRef type = run.keys.plan().dag().result();
      KeptXCom result = new KeptXCom(XComRow.RETURN_VALUE, type, XComRow.JSON, kept);
      run.recorder.values(
          returned,
          0,
          new AttemptEnd.Published(json, List.of(result)),
          refused -> {
            run.recorder.returned(returned);
            if (refused == null) {
              finish(outcome, null, null, value);
            } else {
              finish(outcome, returned, refused(returned, refused), RunResultValue.NONE);
            }
          });
    }
  }

  private Failure refused(Instance returned, Rejected rejected) {
    Throwable thrown = Refused.value(rejected, run.keys.plan().dag().result());
    Place place = run.keys.place(returned.node());
    Failure failure = FailureRecorder.record(thrown, place, variable -> null);
    run.originals.put(failure, thrown);
    return failure;
  }

  private void finish(
      RunOutcome outcome,
      @Nullable Instance failedAt,
      @Nullable Failure failure,
      RunResultValue value) {
    RunState state = failure == null ? outcome.state() : RunState.FAILED;
    Instant now = run.services.clock().now();
    InstanceKey at = failedAt == null ? null : run.keys.of(failedAt);
    if (!run.replay.isEmpty()) {
      run.services.writer().rows().sweep(run.keys.run());
    }
    run.services
        .writer()
        .end(run.keys, new RunEnd(state, now, value.key(), at, failure, outcome.suppressed()));
    RunError error =
        failure == null ? null : Errors.of(run.keys, at, failure, outcome.suppressed());
    List<TaskResult> kept = summary.tasks();
    Throwable original = failure == null ? null : run.originals.get(failure);
    Result<Object> result =
        new Result<>(
            run.keys,
            state,
            value.json(),
            value.sensitive(),
            error,
            original,
            setup.startedAt(),
            Duration.between(setup.startedAt(), now),
            kept == null ? new StoredTasks(run.keys, run.services.store()) : kept);
    run.services.writer().afterCommit(() -> complete(result));
  }

  private void complete(Result<Object> result) {
    run.values.cells().close();
    outlet.over(run);
    run.services.housekeeping().ended(run.keys.plan());
    run.listener.ended(result);
    setup.handle().complete(result);
  }

  /** The engine itself failed at this run; nothing that is recorded is lost. */
  void broken(Throwable defect) {
    outlet.over(run);
    setup
        .handle()
        .fail(
            new RunInterrupted(
                "Run "
                    + run.keys.run()
                    + " stopped at a defect of the engine; what was recorded is kept: "
                    + ThrowableText.text(defect),
                defect));
  }
}
