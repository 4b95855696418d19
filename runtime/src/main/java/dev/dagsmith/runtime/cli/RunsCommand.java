package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.view.JsonText;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the latest runs. */
final class RunsCommand {
  static final Option LIMIT = Option.value("--limit", "COUNT", "How many. Default: 20.");

  private RunsCommand() {}

  static int perform(Invocation invocation) {
    int limit = limit(invocation.args());
    List<RunRow> runs;
    try (StoreAccess access =
        StoreAccess.openIfThere(Config.read(invocation.console(), invocation.args()))) {
      runs =
          access == null
              ? List.of()
              : access.reads().latestRuns(invocation.dag().dagId(), Long.MAX_VALUE, limit);
    }
    if (invocation.args().has("--json")) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("dag_id", invocation.dag().dagId());
      json.put("runs", runs.stream().map(RunsCommand::json).toList());
      invocation.console().out().println(JsonText.indented(json));
    } else if (runs.isEmpty()) {
      invocation.console().err().println(invocation.dag().dagId() + " has no runs yet.");
    } else {
      Table table = new Table("RUN", "STATE", "STARTED", "DURATION");
      runs.forEach(
          run ->
              table.row(
                  run.key().runId(),
                  run.state().display(),
                  run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                  run.end() == null ? "" : Durations.shown(duration(run, run.end()))));
      invocation.console().out().print(table);
    }
    return ExitStatus.SUCCESS;
  }

  /** How many runs to list. */
  static int limit(Arguments args) {
    return Numbers.atLeastOne(args, LIMIT, 20);
  }

  private static Map<String, @Nullable Object> json(RunRow run) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("run_id", run.key().runId());
    json.put("state", run.state().display());
    json.put("logical_date", run.logicalDate().toString());
    json.put("started_at", run.startedAt().toString());
    RunEnd end = run.end();
    json.put("ended_at", end == null ? null : end.endedAt().toString());
    json.put("duration_ms", end == null ? null : duration(run, end).toMillis());
    return json;
  }

  private static Duration duration(RunRow run, RunEnd end) {
    return Duration.between(run.startedAt(), end.endedAt());
  }
}
