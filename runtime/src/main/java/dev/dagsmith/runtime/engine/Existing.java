package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.engine.failure.Errors;
import dev.dagsmith.runtime.engine.plan.Plans;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.reopen.Request;
import dev.dagsmith.runtime.engine.value.Params;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A run of the id that was asked for is in the store already. */
final class Existing {
  private Existing() {}

  /**
   * Checks that it is the same run.
   *
   * @throws RunConflict if it has other parameters
   */
  static void check(RunRow row, Params params, RunSecrets secrets) {
    boolean same = row.params().equals(params.json());
    if (!same || !secrets.agree(row, params)) {
      throw new RunConflict(
          "Run "
              + row.key()
              + " exists with other "
              + (same ? "secret " : "")
              + "parameters, "
              + row.params()
              + ". Use another run id for "
              + params.json()
              + ".");
    }
  }

  /**
   * Checks that what is asked of it can be done.
   *
   * @throws RunConflict if it has not ended but must have, or there is no such task
   */
  static void check(RunRow row, Request request, Plans.Composed graph) {
    ClearSpec spec = request.spec();
    if (spec != null) {
      checkTask(row, spec, graph.plan());
    }
    if (request.kind() != Request.Kind.RESUME && row.end() == null) {
      EngineRow owner = row.care().owner();
      throw new RunConflict(
          "Run "
              + row.key()
              + (owner != null && owner.alive()
                  ? " is under way in process "
                      + owner.info().pid()
                      + " on "
                      + owner.info().host()
                      + ". Wait until it has ended, or cancel it first."
                  : " has not ended: it was interrupted. Resume it first."));
    }
  }

  private static void checkTask(RunRow row, ClearSpec spec, Plan plan) {
    int node = plan.find(spec.taskId());
    if (node < 0 || (plan.kind(node) != Kind.TASK && plan.kind(node) != Kind.GROUP)) {
      throw new RunConflict("Dag " + row.key().dagId() + " has no task " + spec.taskId() + ".");
    }
    int depth = plan.mapDepth(node);
    if (plan.kind(node) == Kind.TASK && spec.mapIndex().size() > depth) {
      throw new RunConflict(
          "Task "
              + spec.taskId()
              + (depth == 0 ? " is in no map" : " is in " + depth + " maps")
              + ", so "
              + spec.mapIndex()
              + " is no map index of it.");
    }
  }

  /** A call whose arguments are those that are stored. */
  static DagCall<?> call(DagDefinition dag, @Nullable Supplier<?> factory) {
    return new DagCall<>(
        dag, Collections.nCopies(dag.params().size(), (@Nullable Object) null), factory);
  }

  /** The result of a run that has ended. */
  static Result<Object> result(RunKeys keys, RunRow row, RunStore store, XComLoader loader) {
    RunEnd end = row.end();
    if (end == null) {
      throw new IllegalStateException("Run " + row.key() + " has not ended");
    }
    InstanceKey at = end.result();
    XComRow value = at == null ? null : store.xcom(at, XComRow.RETURN_VALUE);
    Failure failure = end.failure();
    @Nullable RunError error =
        failure == null ? null : Errors.of(keys, end.failedAt(), failure, end.suppressed());
    return new Result<>(
        keys,
        end.state(),
        value == null ? null : loader.load(value),
        value != null && value.sensitive(),
        error,
        null,
        row.startedAt(),
        Duration.between(row.startedAt(), end.endedAt()),
        new StoredTasks(keys, store));
  }
}
