package dev.dagsmith.runtime.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of tasks. A dag's are read when one of them is first needed, and again when one is
 * not there: another engine may have given it one. New numbers are given by the transaction that
 * writes a group, and known to others when it has been committed.
 */
final class TaskNames {
  private record New(int no, String dagId, String taskId) {}

  /** The tasks of a dag, both ways. */
  private record Dag(Map<String, Integer> numbers, Map<Integer, String> names) {
    Dag() {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    void put(int no, String taskId) {
      numbers.put(taskId, no);
      names.put(no, taskId);
    }
  }

  private final Dialect dialect;
  private final Map<String, Dag> dags = new ConcurrentHashMap<>();

  /** Those of the group under way, by dag; for its thread. */
  private final Map<String, Map<String, New>> fresh = new HashMap<>();

  private final List<New> unwritten = new ArrayList<>();
  private int last = -1;

  TaskNames(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The number of a task, a new one if it has none; {@link #write} then writes it. */
  int number(Jdbc jdbc, String dagId, String taskId) throws SQLException {
    Integer known = known(jdbc, dagId).numbers.get(taskId);
    if (known != null) {
      return known;
    }
    Map<String, New> ofDag = fresh.get(dagId);
    if (ofDag == null) {
      dialect.lockNames(jdbc);
      known = read(jdbc, dagId).numbers.get(taskId);
      if (known != null) {
        return known;
      }
      ofDag = new HashMap<>();
      fresh.put(dagId, ofDag);
    }
    New task = ofDag.get(taskId);
    if (task == null) {
      task = new New(next(jdbc), dagId, taskId);
      ofDag.put(taskId, task);
      unwritten.add(task);
    }
    return task.no;
  }

  /** The number of a task; null if it has none. */
  @Nullable Integer find(Jdbc jdbc, String dagId, String taskId) throws SQLException {
    Integer no = known(jdbc, dagId).numbers.get(taskId);
    return no != null ? no : read(jdbc, dagId).numbers.get(taskId);
  }

  /** The id of a task by its number. */
  String name(Jdbc jdbc, String dagId, int no) throws SQLException {
    String name = known(jdbc, dagId).names.get(no);
    name = name != null ? name : read(jdbc, dagId).names.get(no);
    if (name == null) {
      throw new SQLException("no task has the number " + no + " in dag " + dagId);
    }
    return name;
  }

  /** Writes the new numbers. */
  void write(Jdbc jdbc) throws SQLException {
    jdbc.<New>batch(
        "INSERT INTO task (task_no, dag_id, task_id) VALUES (?, ?, ?)",
        unwritten,
        (params, row) -> params.num(row.no).text(row.dagId).text(row.taskId));
    unwritten.clear();
  }

  /** The new numbers are in the store. */
  void done() {
    fresh.forEach(
        (dagId, tasks) -> {
          Dag dag = dags.computeIfAbsent(dagId, key -> new Dag());
          tasks.values().forEach(task -> dag.put(task.no, task.taskId));
        });
    undone();
  }

  /** The new numbers came to nothing. */
  void undone() {
    fresh.clear();
    unwritten.clear();
    last = -1;
  }

  private int next(Jdbc jdbc) throws SQLException {
    if (last < 0) {
      Integer max =
          jdbc.first("SELECT COALESCE(MAX(task_no), 0) FROM task", params -> {}, Columns::integer);
      last = max == null ? 0 : max;
    }
    return ++last;
  }

  private Dag known(Jdbc jdbc, String dagId) throws SQLException {
    Dag dag = dags.get(dagId);
    return dag == null ? read(jdbc, dagId) : dag;
  }

  private Dag read(Jdbc jdbc, String dagId) throws SQLException {
    Dag dag = dags.computeIfAbsent(dagId, key -> new Dag());
    jdbc.list(
        "SELECT task_no, task_id FROM task WHERE dag_id = ?",
        params -> params.text(dagId),
        columns -> {
          dag.put(columns.integer(), columns.text());
          return dag;
        });
    return dag;
  }
}
