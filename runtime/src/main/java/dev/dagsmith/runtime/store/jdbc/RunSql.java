package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.Sealed;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes runs. */
final class RunSql {
  /** What is counted of a run that goes on is kept, of one that had ended it begins again. */
  private static final String REOPEN =
      "UPDATE run SET recoveries = CASE WHEN ended_at IS NULL THEN recoveries ELSE 0 END,"
          + " state = ?, version_no = ?, ended_at = NULL, result_task = NULL, result_path = NULL,"
          + " failed_task = NULL, failed_path = NULL, error = NULL, suppressed = NULL"
          + " WHERE run_no = ?";

  private static final String PROGRESSED = "UPDATE run SET recoveries = 0 WHERE run_no = ?";
  private static final String END =
      "UPDATE run SET state = ?, ended_at = ?, result_task = ?, result_path = ?,"
          + " failed_task = ?, failed_path = ?, error = ?, suppressed = ?, owner = NULL,"
          + " cancel_requested = 0 WHERE run_no = ?";

  private final TaskNames tasks;
  private final VersionSql versions;
  private final String insert;
  private final String upsert;

  RunSql(Dialect dialect, TaskNames tasks, VersionSql versions) {
    this.tasks = tasks;
    this.versions = versions;
    String columns =
        "run_no, dag_id, run_id, version_no, state, params, logical_date, started_at, owner,"
            + " secrets, "
            + SealColumns.NAMES;
    this.insert = Sql.insert("run", columns);
    this.upsert = dialect.upsert("run", "run_no", columns);
  }

  /**
   * Writes runs that begin.
   *
   * @param again whether some may have been written before
   */
  void start(Jdbc jdbc, List<RunStart> rows, EngineKey engine, boolean again) throws SQLException {
    for (RunStart row : rows) {
      versions.number(jdbc, row.graph());
    }
    jdbc.<RunStart>batch(
        again ? upsert : insert,
        rows,
        (params, row) -> {
          Sealed secrets = row.secrets();
          params
              .num(row.run().no())
              .text(row.run().dagId())
              .text(row.run().runId())
              .num(versions.number(jdbc, row.graph()))
              .text(RunState.RUNNING.display())
              .text(row.params())
              .num(Micros.of(row.logicalDate()))
              .num(Micros.of(row.startedAt()))
              .num(engine.no())
              .bytes(secrets == null ? null : secrets.bytes());
          SealColumns.bind(params, secrets == null ? null : secrets.seal());
        });
  }

  void reopen(Jdbc jdbc, Map<RunKey, GraphVersion> rows) throws SQLException {
    for (GraphVersion graph : rows.values()) {
      versions.number(jdbc, graph);
    }
    jdbc.<Map.Entry<RunKey, GraphVersion>>batch(
        REOPEN,
        rows.entrySet(),
        (params, row) ->
            params
                .text(RunState.RUNNING.display())
                .num(versions.number(jdbc, row.getValue()))
                .num(row.getKey().no()));
  }

  void progressed(Jdbc jdbc, Set<RunKey> runs) throws SQLException {
    jdbc.<RunKey>batch(PROGRESSED, runs, (params, run) -> params.num(run.no()));
  }

  void end(Jdbc jdbc, Map<RunKey, RunEnd> rows) throws SQLException {
    jdbc.<Map.Entry<RunKey, RunEnd>>batch(
        END,
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

  private void pointer(Jdbc jdbc, Params params, @Nullable InstanceKey key) throws SQLException {
    if (key == null) {
      params.num((Integer) null).bytes(null);
    } else {
      params
          .num(tasks.number(jdbc, key.run().dagId(), key.taskId()))
          .bytes(PathCode.encode(key.path()));
    }
  }
}
