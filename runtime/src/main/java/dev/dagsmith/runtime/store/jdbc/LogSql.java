package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.LogRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Logs of attempts, in chunks. */
final class LogSql {
  /** How many chunks are read at once. */
  private static final int PAGE = 50;

  private static final String SELECT =
      "SELECT x.chunk, x.val FROM task_log x WHERE x.run_no = ? AND x.task_no = ? AND x.path = ?"
          + " AND x.epoch = ? AND x.attempt = ? AND x.chunk >= ?"
          + " ORDER BY x.run_no, x.task_no, x.path, x.epoch, x.attempt, x.chunk LIMIT ?";

  private static final String REMOVE =
      "DELETE FROM task_log WHERE run_no = ? AND task_no = ? AND path = ? AND epoch = ?"
          + " AND attempt = ? AND chunk = ?";

  private static final String ATTEMPTS =
      "SELECT DISTINCT x.epoch, x.attempt FROM task_log x WHERE x.run_no = ? AND x.task_no = ?"
          + " AND x.path = ? ORDER BY x.epoch, x.attempt";

  private final TaskNames tasks;
  private final AttemptColumns attempts;
  private final String upsert;

  LogSql(Dialect dialect, TaskNames tasks, AttemptColumns attempts) {
    this.tasks = tasks;
    this.attempts = attempts;
    String key = AttemptColumns.KEY + ", chunk";
    this.upsert = dialect.upsert("task_log", key, key + ", val");
  }

  void write(Jdbc jdbc, Collection<LogRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return; // most groups carry none
    }
    List<LogRow> removed = new ArrayList<>();
    List<LogRow> written = new ArrayList<>();
    rows.forEach(row -> (row.text().length == 0 ? removed : written).add(row));
    jdbc.<LogRow>batch(REMOVE, removed, (params, row) -> bind(jdbc, params, row));
    jdbc.<LogRow>batch(upsert, written, (params, row) -> bind(jdbc, params, row).bytes(row.text()));
  }

  private Params bind(Jdbc jdbc, Params params, LogRow row) throws SQLException {
    return attempts.bind(jdbc, params, row.attempt()).num(row.chunk());
  }

  /** The attempts of an instance that have a log. */
  List<AttemptKey> attempts(Jdbc jdbc, InstanceKey instance) throws SQLException {
    Integer task = tasks.find(jdbc, instance.run().dagId(), instance.taskId());
    if (task == null) {
      return List.of();
    }
    return jdbc.list(
        ATTEMPTS,
        params -> params.num(instance.run().no()).num(task).bytes(PathCode.encode(instance.path())),
        columns -> new AttemptKey(instance, columns.integer(), columns.integer()));
  }

  /** The log of an attempt from a chunk on, read in pages. */
  void read(Reads reads, AttemptKey attempt, int fromChunk, Consumer<? super LogRow> consumer) {
    int from = fromChunk;
    List<LogRow> page;
    do {
      int first = from;
      page = reads.read(jdbc -> page(jdbc, attempt, first));
      page.forEach(consumer);
      from = page.isEmpty() ? from : page.get(page.size() - 1).chunk() + 1;
    } while (page.size() == PAGE);
  }

  /** A page of the log of an attempt. */
  private List<LogRow> page(Jdbc jdbc, AttemptKey attempt, int fromChunk) throws SQLException {
    InstanceKey instance = attempt.instance();
    Integer task = tasks.find(jdbc, instance.run().dagId(), instance.taskId());
    if (task == null) {
      return List.of();
    }
    return jdbc.list(
        SELECT,
        params ->
            params
                .num(instance.run().no())
                .num(task)
                .bytes(PathCode.encode(instance.path()))
                .num(attempt.epoch())
                .num(attempt.number())
                .num(fromChunk)
                .num(PAGE),
        columns -> new LogRow(attempt, columns.integer(), columns.bytes()));
  }
}
