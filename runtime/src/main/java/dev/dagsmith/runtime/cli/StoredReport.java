package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComCoordinates;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the report of a run from its rows. */
final class StoredReport {
  private StoredReport() {}

  static RunReport of(RunReads store, XComReader reader, RunRow row, DagDefinition dag) {
    RunEnd end = row.end();
    return new RunReport(
        row.key().dagId(),
        row.key().runId(),
        row.state(),
        result(reader, end),
        error(end, dag),
        end == null ? null : Duration.between(row.startedAt(), end.endedAt()),
        tasks(store, row));
  }

  /** Read from the store page by page, each time they are asked for. */
  static TaskRows tasks(RunReads store, RunRow run) {
    return consumer -> {
      AttemptCounts counts = AttemptCounts.of(store, run);
      store.instances(
          run.key(),
          each -> {
            if (isTask(each.key().instance().taskId())) {
              consumer.accept(task(each, counts.of(each)));
            }
          });
    };
  }

  /** Decisions are kept beside tasks, under ids with a number sign. */
  static boolean isTask(String id) {
    return id.indexOf('#') < 0;
  }

  private static @Nullable String result(XComReader reader, @Nullable RunEnd end) {
    InstanceKey by = end == null ? null : end.result();
    if (by == null) {
      return null;
    }
    XComRow value =
        reader.read(Principal.COMMAND_LINE, new XComCoordinates(by, XComRow.RETURN_VALUE));
    if (value == null) {
      return null;
    }
    return value.sensitive()
        ? XComText.MASK_JSON
        : new String(reader.load(value), StandardCharsets.UTF_8);
  }

  private static @Nullable RunError error(@Nullable RunEnd end, DagDefinition dag) {
    if (end == null || end.failure() == null) {
      return null;
    }
    InstanceKey at = end.failedAt();
    return new RunError(
        at == null ? "" : at.taskId(),
        at == null ? List.of() : indexes(at),
        at == null ? "" : CallSites.of(Plans.of(dag), at.taskId()),
        end.failure(),
        end.suppressed());
  }

  private static TaskResult task(InstanceRow row, int attempts) {
    Times times = row.times();
    boolean timed = times.startedAt() != null && times.endedAt() != null;
    return new TaskResult(
        row.key().instance().taskId(),
        indexes(row.key().instance()),
        row.label(),
        row.state(),
        attempts,
        timed ? Duration.between(times.startedAt(), times.endedAt()) : Duration.ZERO,
        row.failure());
  }

  private static List<Integer> indexes(InstanceKey key) {
    return Arrays.stream(key.path().indexes()).boxed().toList();
  }
}
