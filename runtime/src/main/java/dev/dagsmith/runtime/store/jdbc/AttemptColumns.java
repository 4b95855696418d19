package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.Times;
import java.sql.SQLException;
import java.util.Locale;

/** The columns that rows about instances, attempts and values share. */
final class AttemptColumns {
  static final String KEY = "run_no, task_no, path, epoch, attempt";

  private final TaskNames tasks;

  AttemptColumns(TaskNames tasks) {
    this.tasks = tasks;
  }

  Params bind(Jdbc jdbc, Params params, AttemptKey key) throws SQLException {
    InstanceKey instance = key.instance();
    return params
        .num(instance.run().no())
        .num(tasks.number(jdbc, instance.run().dagId(), instance.taskId()))
        .bytes(PathCode.encode(instance.path()))
        .num(key.epoch())
        .num(key.number());
  }

  /** Reads what {@link #bind} sets but for the run's number. */
  AttemptKey key(Jdbc jdbc, Columns columns, RunKey run) throws SQLException {
    String taskId = tasks.name(jdbc, run.dagId(), columns.integer());
    return new AttemptKey(
        new InstanceKey(run, taskId, PathCode.decode(columns.bytes())),
        columns.integer(),
        columns.integer());
  }

  static Params bind(Params params, TaskState state, Times times) throws SQLException {
    return params
        .text(state.display())
        .num(Micros.orNull(times.startedAt()))
        .num(Micros.orNull(times.endedAt()))
        .num(Micros.orNull(times.nextAt()));
  }

  static TaskState state(Columns columns) throws SQLException {
    return TaskState.valueOf(columns.text().toUpperCase(Locale.ROOT));
  }

  static Times times(Columns columns) throws SQLException {
    return new Times(
        Micros.instantOrNull(columns.numOrNull()),
        Micros.instantOrNull(columns.numOrNull()),
        Micros.instantOrNull(columns.numOrNull()));
  }
}
