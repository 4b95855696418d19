package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.RunKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Who has read what it was not passed. */
final class ReadSql {
  private static final String KEY =
      "run_no, task_no, path, xcom_key, by_dag, by_run, by_task, by_path";
  private static final String OF_TASK =
      "SELECT path, xcom_key, by_dag, by_run, by_task, by_path, by_at FROM xcom_read"
          + " WHERE run_no = ? AND task_no = ? ORDER BY "
          + KEY;

  private final TaskNames tasks;
  private final String upsert;

  ReadSql(Dialect dialect, TaskNames tasks) {
    this.tasks = tasks;
    this.upsert = dialect.upsert("xcom_read", KEY, KEY + ", by_at");
  }

  void write(Jdbc jdbc, List<ReadRow> rows) throws SQLException {
    jdbc.<ReadRow>batch(upsert, rows, (params, row) -> bind(jdbc, params, row));
  }

  private void bind(Jdbc jdbc, Params params, ReadRow row) throws SQLException {
    InstanceKey value = row.value();
    params
        .num(value.run().no())
        .num(tasks.number(jdbc, value.run().dagId(), value.taskId()))
        .bytes(PathCode.encode(value.path()))
        .text(row.key())
        .text(row.dagId())
        .text(row.runId())
        .text(row.taskId())
        .bytes(PathCode.encode(row.path()))
        .num(Micros.orNull(row.at()));
  }

  /** Those of a task's values. */
  List<ReadRow> of(Jdbc jdbc, RunKey run, String taskId) throws SQLException {
    Integer task = tasks.find(jdbc, run.dagId(), taskId);
    return task == null
        ? List.of()
        : jdbc.list(
            OF_TASK,
            params -> params.num(run.no()).num(task),
            columns ->
                new ReadRow(
                    new InstanceKey(run, taskId, PathCode.decode(columns.bytes())),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    columns.text(),
                    PathCode.decode(columns.bytes()),
                    Objects.requireNonNull(Micros.instantOrNull(columns.numOrNull()))));
  }
}
