package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.PublisherQuery;
import dev.dagsmith.runtime.store.RunCare;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.Seal;
import dev.dagsmith.runtime.store.Sealed;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads runs. */
final class RunRows {
  private static final String SELECT =
      "SELECT r.run_no, r.dag_id, r.run_id, v.hash, r.state, r.params, r.logical_date,"
          + " r.started_at, r.ended_at, r.result_task, r.result_path, r.failed_task,"
          + " r.failed_path, r.error, r.suppressed, r.epoch, r.recoveries, r.owner,"
          + " r.cancel_requested, r.secrets, r.key_id, r.seal"
          + " FROM run r JOIN dag_version v ON v.version_no = r.version_no WHERE ";
  private static final String BY_IDS = SELECT + "r.run_id = ? AND r.dag_id = ?";
  private static final String BY_RUN_ID = SELECT + "r.run_id = ? ORDER BY r.run_no DESC";
  private static final String LATEST = SELECT + "r.run_no < ? ORDER BY r.run_no DESC LIMIT ?";
  private static final String LATEST_OF_DAG =
      SELECT + "r.dag_id = ? AND r.run_no < ? ORDER BY r.dag_id DESC, r.run_no DESC LIMIT ?";

  /** By dag, since that is how the index begins; there are few. */
  private static final String UNFINISHED =
      SELECT
          + "r.dag_id IN (SELECT d.dag_id FROM dag_version d) AND r.ended_at IS NULL"
          + " ORDER BY r.run_no DESC LIMIT ?";

  private static final String UNFINISHED_OF_DAG =
      SELECT
          + "r.dag_id = ? AND r.ended_at IS NULL"
          + " ORDER BY r.dag_id DESC, r.ended_at DESC, r.run_no DESC LIMIT ?";

  /** The run's dates come first, then what narrows them, then whether something was published. */
  private static final String PUBLISHED =
      " AND EXISTS (SELECT 1 FROM xcom x JOIN task_instance i ON i.run_no = x.run_no"
          + " AND i.task_no = x.task_no AND i.path = x.path AND i.epoch = x.epoch"
          + " AND i.attempt = x.attempt AND i.state = 'success' WHERE x.run_no = r.run_no"
          + " AND x.task_no = ? AND x.path >= ? AND x.path < ? AND x.xcom_key = ?)"
          + " ORDER BY r.dag_id DESC, r.logical_date DESC, r.run_no DESC LIMIT ?";

  private final TaskNames tasks;
  private final Engines engines;

  RunRows(TaskNames tasks, Engines engines) {
    this.tasks = tasks;
    this.engines = engines;
  }

  @Nullable RunRow find(Jdbc jdbc, String dagId, String runId) throws SQLException {
    List<RunRow> rows = list(jdbc, BY_IDS, params -> params.text(runId).text(dagId));
    return rows.isEmpty() ? null : rows.get(0);
  }

  List<RunRow> find(Jdbc jdbc, String runId) throws SQLException {
    return list(jdbc, BY_RUN_ID, params -> params.text(runId));
  }

  List<RunRow> latest(Jdbc jdbc, @Nullable String dagId, long before, int limit)
      throws SQLException {
    return dagId == null
        ? list(jdbc, LATEST, params -> params.num(before).num(limit))
        : list(jdbc, LATEST_OF_DAG, params -> params.text(dagId).num(before).num(limit));
  }

  List<RunRow> unfinished(Jdbc jdbc, @Nullable String dagId, int limit) throws SQLException {
    return dagId == null
        ? list(jdbc, UNFINISHED, params -> params.num(limit))
        : list(jdbc, UNFINISHED_OF_DAG, params -> params.text(dagId).num(limit));
  }

  /** The runs in which a value was published, those of the latest date first. */
  List<RunRow> publishers(Jdbc jdbc, PublisherQuery query) throws SQLException {
    Integer task = tasks.find(jdbc, query.dagId(), query.taskId());
    if (task == null) {
      return List.of();
    }
    byte[] path = PathCode.encode(query.path());
    Instant date = query.logicalDate();
    return list(
        jdbc,
        SELECT
            + "r.dag_id = ?"
            + (date == null ? "" : " AND r.logical_date = ?")
            + (query.successful() ? " AND r.state = 'success'" : "")
            + PUBLISHED,
        params -> {
          params.text(query.dagId());
          if (date != null) {
            params.num(Micros.of(date));
          }
          params.num(task).bytes(path).bytes(PathCode.end(path));
          params.text(query.key()).num(query.limit());
        });
  }

  private List<RunRow> list(Jdbc jdbc, String sql, Jdbc.Binder binder) throws SQLException {
    Map<Long, @Nullable EngineRow> owners = new HashMap<>();
    return jdbc.list(sql, binder, columns -> row(jdbc, columns, owners));
  }

  private RunRow row(Jdbc jdbc, Columns columns, Map<Long, @Nullable EngineRow> owners)
      throws SQLException {
    RunKey key = new RunKey(columns.num(), columns.text(), columns.text());
    String hash = columns.text();
    RunState state = RunState.valueOf(columns.text().toUpperCase(Locale.ROOT));
    String params = columns.text();
    var logicalDate = Micros.instant(columns.num());
    var startedAt = Micros.instant(columns.num());
    RunEnd end = end(jdbc, columns, key, state);
    RunCare care =
        new RunCare(
            columns.integer(), columns.integer(), owner(jdbc, columns, owners), columns.integer());
    byte[] secrets = columns.bytesOrNull();
    Seal seal = SealColumns.readOrNull(columns);
    return new RunRow(
        key,
        state,
        hash,
        params,
        logicalDate,
        startedAt,
        end,
        care,
        secrets == null || seal == null ? null : new Sealed(seal, secrets));
  }

  private @Nullable RunEnd end(Jdbc jdbc, Columns columns, RunKey run, RunState state)
      throws SQLException {
    Long endedAt = columns.numOrNull();
    InstanceKey result = pointer(jdbc, columns, run);
    InstanceKey failedAt = pointer(jdbc, columns, run);
    byte[] failure = columns.bytesOrNull();
    byte[] suppressed = columns.bytesOrNull();
    return endedAt == null
        ? null
        : new RunEnd(
            state,
            Micros.instant(endedAt),
            result,
            failedAt,
            StoredFailure.decode(failure),
            StoredFailure.decodeAll(suppressed));
  }

  private @Nullable InstanceKey pointer(Jdbc jdbc, Columns columns, RunKey run)
      throws SQLException {
    Integer task = columns.integerOrNull();
    byte[] path = columns.bytesOrNull();
    return task == null || path == null
        ? null
        : new InstanceKey(run, tasks.name(jdbc, run.dagId(), task), PathCode.decode(path));
  }

  private @Nullable EngineRow owner(
      Jdbc jdbc, Columns columns, Map<Long, @Nullable EngineRow> owners) throws SQLException {
    Long no = columns.numOrNull();
    if (no == null) {
      return null;
    }
    if (!owners.containsKey(no)) {
      owners.put(no, engines.find(jdbc, no));
    }
    return owners.get(no);
  }
}
