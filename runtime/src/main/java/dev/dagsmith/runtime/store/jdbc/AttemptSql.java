package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunKey;
import java.sql.SQLException;
import java.util.List;

/** Attempts that others have followed. */
final class AttemptSql implements RunPages.Table<AttemptRow> {
  /** Those of the same instance that follow one. */
  static final String FOLLOWING = "(x.epoch > ? OR (x.epoch = ? AND x.attempt > ?))";

  private static final String SELECT =
      "SELECT x.task_no, x.path, x.epoch, x.attempt, x.state, x.started_at, x.ended_at,"
          + " x.next_at, x.error FROM attempt x WHERE x.run_no = ? AND ";

  private final TaskNames tasks;
  private final AttemptColumns attempts;
  private final String upsert;

  AttemptSql(Dialect dialect, TaskNames tasks, AttemptColumns attempts) {
    this.tasks = tasks;
    this.attempts = attempts;
    this.upsert =
        dialect.upsert(
            "attempt",
            AttemptColumns.KEY,
            AttemptColumns.KEY + ", state, started_at, ended_at, next_at, error");
  }

  void write(Jdbc jdbc, List<AttemptRow> rows) throws SQLException {
    jdbc.<AttemptRow>batch(
        upsert,
        rows,
        (params, row) -> {
          attempts.bind(jdbc, params, row.key());
          AttemptColumns.bind(params, row.state(), row.times())
              .bytes(StoredFailure.encode(row.failure()));
        });
  }

  List<AttemptRow> find(Jdbc jdbc, InstanceKey key) throws SQLException {
    Integer task = tasks.find(jdbc, key.run().dagId(), key.taskId());
    if (task == null) {
      return List.of();
    }
    return jdbc.list(
        SELECT + "x.task_no = ? AND x.path = ? ORDER BY x.epoch, x.attempt",
        params -> params.num(key.run().no()).num(task).bytes(PathCode.encode(key.path())),
        columns -> row(jdbc, columns, key.run()));
  }

  @Override
  public String select() {
    return SELECT;
  }

  @Override
  public String keyAfterPath() {
    return ", x.epoch, x.attempt";
  }

  @Override
  public String following() {
    return FOLLOWING;
  }

  @Override
  public void bindFollowing(Params params, AttemptRow row) throws SQLException {
    params.num(row.key().epoch()).num(row.key().epoch()).num(row.key().number());
  }

  @Override
  public AttemptRow row(Jdbc jdbc, Columns columns, RunKey run) throws SQLException {
    return new AttemptRow(
        attempts.key(jdbc, columns, run),
        AttemptColumns.state(columns),
        AttemptColumns.times(columns),
        StoredFailure.decode(columns.bytesOrNull()));
  }

  @Override
  public AttemptKey key(AttemptRow row) {
    return row.key();
  }

  @Override
  public int page() {
    return 500;
  }
}
