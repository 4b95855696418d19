package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.GraphVersion;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions of graphs. */
final class VersionSql {
  private final Dialect dialect;
  private final TaskNames tasks;
  private final Map<Key, Integer> numbers = new HashMap<>();

  VersionSql(Dialect dialect, TaskNames tasks) {
    this.dialect = dialect;
    this.tasks = tasks;
  }

  private record Key(String dagId, String hash) {}

  /** The number of a version, which is written if it is new. */
  int number(Jdbc jdbc, GraphVersion version) throws SQLException {
    Key key = new Key(version.dagId(), version.hash());
    Integer known = numbers.get(key);
    if (known == null) {
      known = find(jdbc, version);
      if (known == null) {
        dialect.lockNames(jdbc);
        known = find(jdbc, version); // another engine may have written it meanwhile
      }
      known = known == null ? insert(jdbc, version) : known;
      numbers.put(key, known);
    }
    return known;
  }

  /** Forgets everything, after a transaction that came to nothing. */
  void undone() {
    numbers.clear();
  }

  static @Nullable String graph(Jdbc jdbc, String dagId, String hash) throws SQLException {
    return jdbc.first(
        "SELECT graph FROM dag_version WHERE dag_id = ? AND hash = ?",
        params -> params.text(dagId).text(hash),
        Columns::text);
  }

  /** The task numbers of the graph that a run follows, in order; empty for an unknown run. */
  static int[] tasks(Jdbc jdbc, long runNo) throws SQLException {
    byte[] packed =
        jdbc.first(
            "SELECT v.tasks FROM run r JOIN dag_version v ON v.version_no = r.version_no"
                + " WHERE r.run_no = ?",
            params -> params.num(runNo),
            Columns::bytes);
    if (packed == null) {
      return new int[0];
    }
    int[] unpacked = new int[packed.length / Integer.BYTES];
    IntBuffer ints = ByteBuffer.wrap(packed).asIntBuffer();
    ints.get(unpacked);
    return unpacked;
  }

  private static @Nullable Integer find(Jdbc jdbc, GraphVersion version) throws SQLException {
    return jdbc.first(
        "SELECT version_no FROM dag_version WHERE dag_id = ? AND hash = ?",
        params -> params.text(version.dagId()).text(version.hash()),
        Columns::integer);
  }

  private int insert(Jdbc jdbc, GraphVersion version) throws SQLException {
    ByteBuffer packed = ByteBuffer.allocate(version.taskIds().size() * Integer.BYTES);
    for (String taskId : version.taskIds()) {
      packed.putInt(tasks.number(jdbc, version.dagId(), taskId));
    }
    Integer last =
        jdbc.first(
            "SELECT COALESCE(MAX(version_no), 0) FROM dag_version", params -> {}, Columns::integer);
    int no = last == null ? 1 : last + 1;
    jdbc.update(
        "INSERT INTO dag_version (version_no, dag_id, hash, tasks, graph) VALUES (?, ?, ?, ?, ?)",
        params ->
            params
                .num(no)
                .text(version.dagId())
                .text(version.hash())
                .bytes(packed.array())
                .text(version.json().get()));
    return no;
  }
}
