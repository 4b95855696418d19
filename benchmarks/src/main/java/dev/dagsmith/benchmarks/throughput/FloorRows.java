package dev.dagsmith.benchmarks.throughput;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Rows of Dagsmith's tables, written by prepared statements: a batch for each table. */
final class FloorRows implements AutoCloseable {
  private static final int GROUP = 1_000;
  private static final byte[] NO_PATH = {};

  private final Connection db;
  private final PreparedStatement runs;
  private final PreparedStatement instances;
  private final PreparedStatement values;
  private final PreparedStatement ends;
  private final PreparedStatement sync;
  private int newRuns;
  private int newInstances;
  private int newValues;
  private int newEnds;

  FloorRows(Database database) throws SQLException {
    boolean postgres = database.setting() == Setting.POSTGRES;
    this.db = postgres ? postgres(database) : h2(database);
    db.setAutoCommit(false);
    try (var statement = db.createStatement()) {
      statement.execute(
          "INSERT INTO dag_version (version_no, dag_id, hash, tasks, graph)"
              + " VALUES (1, 'a', '1', '', '{}'), (2, 'b', '2', '', '{}'), (3, 'c', '3', '', '{}')");
    }
    db.commit();
    this.runs =
        db.prepareStatement(
            "INSERT INTO run (run_no, dag_id, run_id, version_no, state, params, logical_date,"
                + " started_at) VALUES (?, ?, ?, ?, 'running', '{}', ?, ?)");
    this.instances =
        db.prepareStatement(
            "INSERT INTO task_instance (run_no, task_no, path, epoch, attempt, state, started_at,"
                + " ended_at, next_at, decision, label, note, error)"
                + " VALUES (?, ?, ?, 1, ?, 'success', ?, ?, NULL, ?, NULL, NULL, NULL)");
    this.values =
        db.prepareStatement(
            "INSERT INTO xcom (run_no, task_no, path, epoch, attempt, xcom_key, type, codec, val)"
                + " VALUES (?, ?, ?, 1, 1, 'return_value', ?, 'json', ?)");
    this.ends =
        db.prepareStatement(
            "UPDATE run SET state = 'success', ended_at = ?, result_task = ?, result_path = ?"
                + " WHERE run_no = ?");
    this.sync =
        database.setting() == Setting.H2_SAFE ? db.prepareStatement("CHECKPOINT SYNC") : null;
  }

  private static Connection postgres(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.url() + "?reWriteBatchedInserts=true&currentSchema=dagsmith", Database.USER, "");
  }

  private static Connection h2(Database database) throws SQLException {
    // with a delay, a sync may come before a background thread's write, and is no sync then
    return DriverManager.getConnection(
        "jdbc:h2:async:" + database.place() + ";WRITE_DELAY=0", "dagsmith", "");
  }

  void start(long run, int version) throws SQLException {
    runs.setLong(1, run);
    runs.setString(2, "dag" + version);
    runs.setString(3, "manual__" + Instant.now() + '_' + run);
    runs.setInt(4, version);
    runs.setLong(5, micros());
    runs.setLong(6, micros());
    runs.addBatch();
    newRuns++;
  }

  /** A task's success with its value; index -1 for a task that is not mapped. */
  void success(long run, int task, int index, String type, byte[] value) throws SQLException {
    byte[] path = path(index);
    instance(run, task, path, 1);
    instances.setLong(5, micros());
    instances.setLong(6, micros());
    instances.setNull(7, Types.INTEGER);
    instances.addBatch();
    values.setLong(1, run);
    values.setInt(2, task);
    values.setBytes(3, path);
    values.setString(4, "dev.dagsmith.benchmarks.throughput." + type);
    values.setBytes(5, value);
    values.addBatch();
    newValues++;
  }

  /** The length of a map. */
  void decided(long run, int task, int decision) throws SQLException {
    instance(run, task, NO_PATH, 0);
    instances.setNull(5, Types.BIGINT);
    instances.setNull(6, Types.BIGINT);
    instances.setInt(7, decision);
    instances.addBatch();
  }

  private void instance(long run, int task, byte[] path, int attempt) throws SQLException {
    instances.setLong(1, run);
    instances.setInt(2, task);
    instances.setBytes(3, path);
    instances.setInt(4, attempt);
    newInstances++;
  }

  void end(long run, int task) throws SQLException {
    ends.setLong(1, micros());
    ends.setInt(2, task);
    ends.setBytes(3, NO_PATH);
    ends.setLong(4, run);
    ends.addBatch();
    newEnds++;
  }

  void commitIfFull() throws SQLException {
    if (newRuns + newInstances + newValues + newEnds >= GROUP) {
      commit();
    }
  }

  /** Writes what was added, and returns once it is durable. */
  void commit() throws SQLException {
    newRuns = execute(runs, newRuns);
    newInstances = execute(instances, newInstances);
    newValues = execute(values, newValues);
    newEnds = execute(ends, newEnds);
    db.commit();
    if (sync != null) {
      sync.execute();
    }
  }

  private static int execute(PreparedStatement batch, int size) throws SQLException {
    if (size > 0) {
      batch.executeBatch();
    }
    return 0;
  }

  /** Sorts like the indexes, and has the length that they have in Dagsmith's own code. */
  private static byte[] path(int index) {
    if (index < 0) {
      return NO_PATH;
    }
    return index < 1 << 7
        ? new byte[] {(byte) index}
        : ByteBuffer.allocate(2).putShort((short) (index | 0x8000)).array();
  }

  private static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}
