package dev.dagsmith.runtime.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of tasks; a dag's are read once, when one of them is first needed. */
final class TaskNames {
  private record New(int no, String dagId, String taskId) {}

  /** The tasks of a dag, both ways. */
  private record Dag(Map<String, Integer> numbers, Map<Integer, String> names) {
    void put(int no, String taskId) {
      numbers.put(taskId, no);
      names.put(no, taskId);
    }
  }

  private final Map<String, Dag> dags = new HashMap<>();
  private final List<New> unwritten = new ArrayList<>();
  private int last = -1;

  /** The number of a task, a new one if it has none; {@link #write} then writes it. */
  synchronized int number(Jdbc jdbc, String dagId, String taskId) throws SQLException {
    Dag dag = dag(jdbc, dagId);
    Integer known = dag.numbers.get(taskId);
    if (known != null) {
      return known;
    }
    if (last < 0) {
      Integer max =
          jdbc.first("SELECT COALESCE(MAX(task_no), 0) FROM task", params -> {}, Columns::integer);
      last = max == null ? 0 : max;
    }
    int no = ++last;
    dag.put(no, taskId);
    unwritten.add(new New(no, dagId, taskId));
    return no;
  }

  /** The number of a task; null if it has none. */
  synchronized @Nullable Integer find(Jdbc jdbc, String dagId, String taskId) throws SQLException {
    Integer no = dag(jdbc, dagId).numbers.get(taskId);
    return no;
  }

  /** The id of a task by its number. */
  synchronized String name(Jdbc jdbc, String dagId, int no) throws SQLException {
    String name = dag(jdbc, dagId).names.get(no);
    if (name == null) {
      throw new SQLException("no task has the number " + no + " in dag " + dagId);
    }
    return name;
  }

  /** Writes the new numbers. */
  synchronized void write(Jdbc jdbc) throws SQLException {
    jdbc.<New>batch(
        "INSERT INTO task (task_no, dag_id, task_id) VALUES (?, ?, ?)",
        unwritten,
        (params, row) -> params.num(row.no).text(row.dagId).text(row.taskId));
    unwritten.clear();
  }

  /** Forgets everything, after a transaction that came to nothing. */
  synchronized void forget() {
    dags.clear();
    unwritten.clear();
    last = -1;
  }

  private Dag dag(Jdbc jdbc, String dagId) throws SQLException {
    Dag dag = dags.get(dagId);
    if (dag == null) {
      Dag read = new Dag(new HashMap<>(), new HashMap<>());
      jdbc.list(
          "SELECT task_no, task_id FROM task WHERE dag_id = ?",
          params -> params.text(dagId),
          columns -> {
            read.put(columns.integer(), columns.text());
            return read;
          });
      dags.put(dagId, read);
      dag = read;
    }
    return dag;
  }
}
