package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Task instances and decisions, with their current attempts. */
final class InstanceSql implements RunPages.Table<InstanceRow> {
  private static final String STATE =
      "state, started_at, ended_at, next_at, decision, label, note, error, cancels";
  private static final String SELECT =
      "SELECT x.task_no, x.path, x.epoch, x.attempt, x.state, x.started_at, x.ended_at,"
          + " x.next_at, x.decision, x.label, x.note, x.error,"
          + " x.cancels"
          + " FROM task_instance x WHERE x.run_no = ? AND ";
  private static final String PAGE =
      SELECT + "x.task_no = ? AND x.path >= ?" + " ORDER BY x.run_no, x.task_no, x.path LIMIT ?";

  private static final String SWEEP =
      "UPDATE task_instance SET state = ? WHERE run_no = ? AND state = ?";

  private final TaskNames tasks;
  private final AttemptColumns attempts;

  /** For what most attempts come to, which leaves most columns empty; columns cost. */
  private final String insertPlain;

  private final String insert;
  private final String upsert;

  /**
   * Instances whose last row said that they had not ended: these will be written again. All others
   * are new, save in runs that this process did not begin.
   */
  private final Set<InstanceKey> open = new HashSet<>();

  private final Set<RunKey> resumed = ConcurrentHashMap.newKeySet();

  InstanceSql(Dialect dialect, TaskNames tasks, AttemptColumns attempts) {
    this.tasks = tasks;
    this.attempts = attempts;
    String columns = AttemptColumns.KEY + ", " + STATE;
    this.insertPlain =
        Sql.insert("task_instance", AttemptColumns.KEY + ", state, started_at, ended_at");
    this.insert = Sql.insert("task_instance", columns);
    this.upsert = dialect.upsert("task_instance", "run_no, task_no, path", columns);
  }

  /**
   * Writes instances.
   *
   * @param again whether any of them may have been written before
   */
  void write(Jdbc jdbc, Iterable<InstanceRow> rows, boolean again) throws SQLException {
    List<InstanceRow> plain = new ArrayList<>();
    List<InstanceRow> fresh = new ArrayList<>();
    List<InstanceRow> known = new ArrayList<>();
    for (InstanceRow row : rows) {
      if (again || isKnown(row.key().instance())) {
        known.add(row);
      } else {
        (isPlain(row) ? plain : fresh).add(row);
      }
    }
    writePlain(jdbc, plain);
    write(jdbc, insert, fresh);
    write(jdbc, upsert, known);
  }

  private static boolean isPlain(InstanceRow row) {
    return row.times().nextAt() == null
        && row.decision() == null
        && row.label() == null
        && row.note() == null
        && row.failure() == null
        && row.cancels() == 0;
  }

  /** What was cleared and never came back is removed. */
  void sweep(Jdbc jdbc, Set<RunKey> runs) throws SQLException {
    jdbc.<RunKey>batch(
        SWEEP,
        runs,
        (params, run) ->
            params.text(TaskState.REMOVED.display()).num(run.no()).text(TaskState.NONE.display()));
  }

  /** A run has rows that this process has not seen. */
  void resumed(RunKey run) {
    resumed.add(run);
  }

  private boolean isKnown(InstanceKey key) {
    return open.contains(key) || (!resumed.isEmpty() && resumed.contains(key.run()));
  }

  /** Takes note of what is now in the store. */
  void written(Iterable<InstanceRow> rows, Set<RunKey> ended) {
    resumed.removeAll(ended);
    for (InstanceRow row : rows) {
      if (!resumed.isEmpty() && resumed.contains(row.key().instance().run())) {
        continue;
      }
      if (!row.state().ended()) {
        open.add(row.key().instance());
      } else if (!open.isEmpty()) {
        open.remove(row.key().instance());
      }
    }
  }

  private void writePlain(Jdbc jdbc, List<InstanceRow> rows) throws SQLException {
    jdbc.<InstanceRow>batch(
        insertPlain,
        rows,
        (params, row) ->
            attempts
                .bind(jdbc, params, row.key())
                .text(row.state().display())
                .num(Micros.orNull(row.times().startedAt()))
                .num(Micros.orNull(row.times().endedAt())));
  }

  private void write(Jdbc jdbc, String sql, List<InstanceRow> rows) throws SQLException {
    jdbc.<InstanceRow>batch(
        sql,
        rows,
        (params, row) -> {
          attempts.bind(jdbc, params, row.key());
          AttemptColumns.bind(params, row.state(), row.times())
              .num(row.decision())
              .text(Storable.text(row.label()))
              .text(Storable.text(row.note()))
              .bytes(StoredFailure.encode(row.failure()))
              .num(row.cancels());
        });
  }

  /** Those of one node after a path; null for all. */
  List<InstanceRow> page(Jdbc jdbc, RunKey run, String taskId, @Nullable MapPath after, int limit)
      throws SQLException {
    Integer task = tasks.find(jdbc, run.dagId(), taskId);
    if (task == null) {
      return List.of();
    }
    return jdbc.list(
        PAGE,
        params -> params.num(run.no()).num(task).bytes(PathCode.from(after)).num(limit),
        columns -> row(jdbc, columns, run));
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
        StoredFailure.decode(columns.bytesOrNull()),
        columns.integer());
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
