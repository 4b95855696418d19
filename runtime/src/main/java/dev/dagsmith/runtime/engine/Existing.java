package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.graph.DagDefinition;
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
   * @throws RunConflict if it follows another graph, or has other parameters
   */
  static void check(RunRow row, String graphHash, String params) {
    if (!row.params().equals(params)) {
      throw new RunConflict(
          "Run "
              + row.key()
              + " exists with other parameters, "
              + row.params()
              + ". Use another run id for "
              + params
              + ".");
    }
    if (row.end() == null && !row.graphHash().equals(graphHash)) {
      throw new RunConflict(
          "Run "
              + row.key()
              + " follows another version of its dag's graph. Resume it with that version, or use"
              + " another run id.");
    }
  }

  /** A call whose arguments are those that are stored. */
  static DagCall<?> call(DagDefinition dag, @Nullable Supplier<?> factory) {
    return new DagCall<>(
        dag, Collections.nCopies(dag.params().size(), (@Nullable Object) null), factory);
  }

  /** The result of a run that has ended. */
  static Result<Object> result(RunKeys keys, RunRow row, RunStore store) {
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
        value == null ? null : value.value(),
        error,
        null,
        row.startedAt(),
        Duration.between(row.startedAt(), end.endedAt()),
        new StoredTasks(keys, store));
  }
}
