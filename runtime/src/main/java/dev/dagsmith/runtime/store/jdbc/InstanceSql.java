package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Task instances and decisions, with their current attempts. */
final class InstanceSql implements RunPages.Table<InstanceRow> {
  private static final String STATE =
      "state, started_at, ended_at, next_at, decision, label, note, error";
  private static final String SELECT =
      "SELECT x.task_no, x.path, x.epoch, x.attempt, x.state, x.started_at, x.ended_at,"
          + " x.next_at, x.decision, x.label, x.note, x.error"
          + " FROM task_instance x WHERE x.run_no = ? AND ";

  private final TaskNames tasks;
  private final AttemptColumns attempts;
  private final String insert;
  private final String upsert;

  /**
   * Instances whose last row said that they had not ended: these will be written again. All others
   * are new, save after a restart.
   */
  private final Set<InstanceKey> open = new HashSet<>();

  InstanceSql(Dialect dialect, TaskNames tasks, AttemptColumns attempts) {
    this.tasks = tasks;
    this.attempts = attempts;
    String columns = AttemptColumns.KEY + ", " + STATE;
    this.insert = Sql.insert("task_instance", columns);
    this.upsert = dialect.upsert("task_instance", "run_no, task_no, path", columns);
  }

  /**
   * Writes instances.
   *
   * @param again whether any of them may have been written before
   */
  void write(Jdbc jdbc, Iterable<InstanceRow> rows, boolean again) throws SQLException {
    List<InstanceRow> fresh = new ArrayList<>();
    List<InstanceRow> known = new ArrayList<>();
    for (InstanceRow row : rows) {
      (again || open.contains(row.key().instance()) ? known : fresh).add(row);
    }
    write(jdbc, insert, fresh);
    write(jdbc, upsert, known);
  }

  /** Takes note of what is now in the store. */
  void written(Iterable<InstanceRow> rows) {
    for (InstanceRow row : rows) {
      if (!row.state().ended()) {
        open.add(row.key().instance());
      } else if (!open.isEmpty()) {
        open.remove(row.key().instance());
      }
    }
  }

  private void write(Jdbc jdbc, String sql, List<InstanceRow> rows) throws SQLException {
    jdbc.<InstanceRow>batch(
        sql,
        rows,
        (params, row) -> {
          attempts.bind(jdbc, params, row.key());
          AttemptColumns.bind(params, row.state(), row.times())
              .num(row.decision())
              .text(row.label())
              .text(row.note())
              .bytes(StoredFailure.encode(row.failure()));
        });
  }

  @Nullable InstanceRow find(Jdbc jdbc, InstanceKey key) throws SQLException {
    Integer task = tasks.find(jdbc, key.run().dagId(), key.taskId());
    if (task == null) {
      return null;
    }
    return jdbc.first(
        SELECT + "x.task_no = ? AND x.path = ?",
        params -> params.num(key.run().no()).num(task).bytes(PathCode.encode(key.path())),
        columns -> row(jdbc, columns, key.run()));
  }

  @Override
  public String select() {
    return SELECT;
  }

  @Override
  public String keyAfterPath() {
    return "";
  }

  @Override
  public @Nullable String following() {
    return null;
  }

  @Override
  public void bindFollowing(Params params, InstanceRow row) {}

  @Override
  public InstanceRow row(Jdbc jdbc, Columns columns, RunKey run) throws SQLException {
    return new InstanceRow(
        attempts.key(jdbc, columns, run),
        AttemptColumns.state(columns),
        AttemptColumns.times(columns),
        columns.integerOrNull(),
        columns.textOrNull(),
        columns.textOrNull(),
        StoredFailure.decode(columns.bytesOrNull()));
  }

  @Override
  public AttemptKey key(InstanceRow row) {
    return row.key();
  }

  @Override
  public int page() {
    return 1_000;
  }
}
