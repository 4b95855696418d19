package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStart;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs. */
final class RunSql {
  private static final String SELECT =
      "SELECT r.run_no, r.dag_id, r.run_id, v.hash, r.state, r.params, r.logical_date,"
          + " r.started_at, r.ended_at, r.result_task, r.result_path, r.failed_task,"
          + " r.failed_path, r.error, r.suppressed"
          + " FROM run r JOIN dag_version v ON v.version_no = r.version_no WHERE ";

  private final TaskNames tasks;
  private final VersionSql versions;
  private final String upsert;

  RunSql(Dialect dialect, TaskNames tasks, VersionSql versions) {
    this.tasks = tasks;
    this.versions = versions;
    this.upsert =
        dialect.upsert(
            "run",
            "run_no",
            "run_no, dag_id, run_id, version_no, state, params, logical_date, started_at");
  }

  void start(Jdbc jdbc, List<RunStart> rows) throws SQLException {
    for (RunStart row : rows) {
      versions.number(jdbc, row.graph());
    }
    jdbc.<RunStart>batch(
        upsert,
        rows,
        (params, row) ->
            params
                .num(row.run().no())
                .text(row.run().dagId())
                .text(row.run().runId())
                .num(versions.number(jdbc, row.graph()))
                .text(RunState.RUNNING.display())
                .text(row.params())
                .num(Micros.of(row.logicalDate()))
                .num(Micros.of(row.startedAt())));
  }

  void end(Jdbc jdbc, Map<RunKey, RunEnd> rows) throws SQLException {
    jdbc.<Map.Entry<RunKey, RunEnd>>batch(
        "UPDATE run SET state = ?, ended_at = ?, result_task = ?, result_path = ?,"
            + " failed_task = ?, failed_path = ?, error = ?, suppressed = ? WHERE run_no = ?",
        rows.entrySet(),
        (params, row) -> {
          RunEnd end = row.getValue();
          params.text(end.state().display()).num(Micros.of(end.endedAt()));
          pointer(jdbc, params, end.result());
          pointer(jdbc, params, end.failedAt());
          params
              .bytes(StoredFailure.encode(end.failure()))
              .bytes(StoredFailure.encodeAll(end.suppressed()))
              .num(row.getKey().no());
        });
  }

  @Nullable RunRow find(Jdbc jdbc, String dagId, String runId) throws SQLException {
    return jdbc.first(
        SELECT + "r.run_id = ? AND r.dag_id = ?",
        params -> params.text(runId).text(dagId),
        columns -> row(jdbc, columns));
  }

  List<RunRow> find(Jdbc jdbc, String runId) throws SQLException {
    return jdbc.list(
        SELECT + "r.run_id = ? ORDER BY r.run_no DESC",
        params -> params.text(runId),
        columns -> row(jdbc, columns));
  }

  List<RunRow> latest(Jdbc jdbc, @Nullable String dagId, long before, int limit)
      throws SQLException {
    if (dagId == null) {
      return jdbc.list(
          SELECT + "r.run_no < ? ORDER BY r.run_no DESC LIMIT ?",
          params -> params.num(before).num(limit),
          columns -> row(jdbc, columns));
    }
    return jdbc.list(
        SELECT + "r.dag_id = ? AND r.run_no < ? ORDER BY r.dag_id DESC, r.run_no DESC LIMIT ?",
        params -> params.text(dagId).num(before).num(limit),
        columns -> row(jdbc, columns));
  }

  static long lastNumber(Jdbc jdbc) throws SQLException {
    Long max = jdbc.first("SELECT COALESCE(MAX(run_no), 0) FROM run", params -> {}, Columns::num);
    return max == null ? 0 : max;
  }

  private void pointer(Jdbc jdbc, Params params, @Nullable InstanceKey key) throws SQLException {
    if (key == null) {
      params.num((Integer) null).bytes(null);
    } else {
      params
          .num(tasks.number(jdbc, key.run().dagId(), key.taskId()))
          .bytes(PathCode.encode(key.path()));
    }
  }

  private RunRow row(Jdbc jdbc, Columns columns) throws SQLException {
    RunKey key = new RunKey(columns.num(), columns.text(), columns.text());
    String hash = columns.text();
    RunState state = RunState.valueOf(columns.text().toUpperCase(Locale.ROOT));
    String params = columns.text();
    var logicalDate = Micros.instant(columns.num());
    var startedAt = Micros.instant(columns.num());
    Long endedAt = columns.numOrNull();
    RunEnd end =
        endedAt == null
            ? null
            : new RunEnd(
                state,
                Micros.instant(endedAt),
                pointer(jdbc, columns, key),
                pointer(jdbc, columns, key),
                StoredFailure.decode(columns.bytesOrNull()),
                StoredFailure.decodeAll(columns.bytesOrNull()));
    return new RunRow(key, state, hash, params, logicalDate, startedAt, end);
  }

  private @Nullable InstanceKey pointer(Jdbc jdbc, Columns columns, RunKey run)
      throws SQLException {
    Integer task = columns.integerOrNull();
    byte[] path = columns.bytesOrNull();
    return task == null || path == null
        ? null
        : new InstanceKey(run, tasks.name(jdbc, run.dagId(), task), PathCode.decode(path));
  }
}
