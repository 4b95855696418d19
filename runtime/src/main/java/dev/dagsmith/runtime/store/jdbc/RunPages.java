package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a run's rows of one table in the order of its graph, a page at a time, each page by a query
 * that walks an index from where the last one ended.
 *
 * @param <R> the rows
 */
final class RunPages<R> {
  /** One table. */
  interface Table<R> {
    /** Everything up to the run's number, {@code SELECT .. WHERE x.run_no = ? AND}. */
    String select();

    /** The columns that follow the path in the table's key; empty if none do. */
    String keyAfterPath();

    /** A condition for the rows of the same instance that follow a row; null if none do. */
    @Nullable String following();

    /** Sets the parameters of {@link #following}. */
    void bindFollowing(Params params, R row) throws SQLException;

    /** Makes a row. */
    R row(Jdbc jdbc, Columns columns, RunKey run) throws SQLException;

    /** Which attempt a row is about. */
    AttemptKey key(R row);

    /** How many rows to read at once. */
    int page();
  }

  /** With the column that all rows share: H2 walks an index only if all of it is asked for. */
  private static final String ORDER = " ORDER BY x.run_no, ";

  private final Reads reads;
  private final TaskNames tasks;
  private final Table<R> table;
  private final String order;

  RunPages(Reads reads, TaskNames tasks, Table<R> table) {
    this.reads = reads;
    this.tasks = tasks;
    this.table = table;
    this.order = ORDER + "x.task_no, x.path" + table.keyAfterPath() + " LIMIT " + table.page();
  }

  /** All rows of a run. */
  void read(RunKey run, Consumer<? super R> consumer) {
    int[] graph = reads.read(jdbc -> VersionSql.tasks(jdbc, run.no()));
    for (TaskRange range : TaskRange.covering(graph)) {
      read(run, range, consumer);
    }
  }

  private void read(RunKey run, TaskRange range, Consumer<? super R> consumer) {
    int from = range.from();
    while (true) {
      int first = from;
      List<R> page =
          page(
              run,
              "x.task_no BETWEEN ? AND ?",
              params -> params.num(first).num(range.to()),
              consumer);
      if (page.size() < table.page()) {
        return;
      }
      from = finishTask(run, page, consumer) + 1;
    }
  }

  /** Reads what is left of the last row's task, and gives the task's number. */
  private int finishTask(RunKey run, List<R> page, Consumer<? super R> consumer) {
    List<R> last = page;
    while (true) {
      AttemptKey key = table.key(last.get(last.size() - 1));
      finishInstance(run, last, consumer);
      int task = number(key);
      byte[] path = PathCode.encode(key.instance().path());
      last =
          page(
              run,
              "x.task_no = ? AND x.path > ?",
              params -> params.num(task).bytes(path),
              consumer);
      if (last.size() < table.page()) {
        return task;
      }
    }
  }

  private void finishInstance(RunKey run, List<R> page, Consumer<? super R> consumer) {
    String following = table.following();
    List<R> last = page;
    while (following != null && last.size() == table.page()) {
      R row = last.get(last.size() - 1);
      int task = number(table.key(row));
      byte[] path = PathCode.encode(table.key(row).instance().path());
      last =
          page(
              run,
              "x.task_no = ? AND x.path = ? AND " + following,
              params -> {
                params.num(task).bytes(path);
                table.bindFollowing(params, row);
              },
              consumer);
    }
  }

  private List<R> page(
      RunKey run, String condition, Jdbc.Binder binder, Consumer<? super R> consumer) {
    List<R> page =
        reads.read(
            jdbc ->
                jdbc.list(
                    table.select() + condition + order,
                    params -> {
                      params.num(run.no());
                      binder.bind(params);
                    },
                    columns -> table.row(jdbc, columns, run)));
    page.forEach(consumer);
    return page;
  }

  private int number(AttemptKey key) {
    InstanceKey instance = key.instance();
    return reads.read(
        jdbc ->
            Objects.requireNonNull(
                tasks.find(jdbc, instance.run().dagId(), instance.taskId()), instance.taskId()));
  }
}
