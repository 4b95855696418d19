package dev.dagsmith.benchmarks;

import dev.dagsmith.benchmarks.Chain.Batch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link Chain} written by hand: the same H2 file with the same tables, the same rows, the values
 * with Jackson, a commit and a sync where Dagsmith makes one; without an engine, threads or a
 * graph.
 */
final class HandWritten {
  private static final byte[] NO_PATH = {};

  private HandWritten() {}

  public static void main(String[] args) throws Exception {
    Path home = Files.createDirectories(Path.of(args[0]));
    // like Dagsmith it leaves a small file as it is at its end, instead of compacting it
    String url =
        "jdbc:h2:async:"
            + home.resolve("store").toAbsolutePath()
            + ";DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0";
    ObjectMapper json = JsonMapper.builder().build();
    try (Connection db = DriverManager.getConnection(url)) {
      db.setAutoCommit(false);
      createTables(db);
      start(db);
      byte[] extracted = json.writeValueAsBytes(Chain.extract());
      succeed(db, 1, extracted);
      byte[] transformed =
          json.writeValueAsBytes(Chain.transform(json.readValue(extracted, Batch.class)));
      succeed(db, 2, transformed);
      int loaded = Chain.load(json.readValue(transformed, Batch.class));
      insert(db, 3, json.writeValueAsBytes(loaded));
      try (PreparedStatement end =
          db.prepareStatement(
              "UPDATE run SET state = ?, ended_at = ?, result_task = ? WHERE run_no = ?")) {
        end.setString(1, "success");
        end.setLong(2, micros());
        end.setInt(3, 3);
        end.setLong(4, 1);
        end.executeUpdate();
      }
      commit(db);
      System.out.println(loaded);
    }
  }

  private static void createTables(Connection db) throws Exception {
    try (var in = HandWritten.class.getResourceAsStream("/db/dagsmith/h2/new.sql");
        var statement = db.createStatement()) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void start(Connection db) throws SQLException {
    try (var tasks = db.prepareStatement("INSERT INTO task VALUES (?, ?, ?)")) {
      String[] ids = {"extract", "transform", "load", "return#1"};
      for (int i = 0; i < ids.length; i++) {
        tasks.setInt(1, i + 1);
        tasks.setString(2, "chain");
        tasks.setString(3, ids[i]);
        tasks.addBatch();
      }
      tasks.executeBatch();
    }
    try (var version =
        db.prepareStatement("INSERT INTO dag_version VALUES (1, 'chain', 'v1', ?, '{}')")) {
      version.setBytes(1, new byte[16]);
      version.executeUpdate();
    }
    try (var run =
        db.prepareStatement(
            "INSERT INTO run (run_no, dag_id, run_id, version_no, state, params, logical_date, started_at)"
                + " VALUES (1, 'chain', ?, 1, 'running', '{}', ?, ?)")) {
      run.setString(1, "manual__" + Instant.now());
      run.setLong(2, micros());
      run.setLong(3, micros());
      run.executeUpdate();
    }
    commit(db);
  }

  private static void succeed(Connection db, int task, byte[] value) throws SQLException {
    insert(db, task, value);
    commit(db);
  }

  private static void insert(Connection db, int task, byte[] value) throws SQLException {
    try (var row =
        db.prepareStatement(
            "INSERT INTO task_instance (run_no, task_no, path, epoch, attempt, state, started_at, ended_at)"
                + " VALUES (1, ?, ?, 1, 1, 'success', ?, ?)")) {
      row.setInt(1, task);
      row.setBytes(2, NO_PATH);
      row.setLong(3, micros());
      row.setLong(4, micros());
      row.executeUpdate();
    }
    try (var row =
        db.prepareStatement(
            "INSERT INTO xcom (run_no, task_no, path, epoch, attempt, xcom_key, type, codec, val)"
                + " VALUES (1, ?, ?, 1, 1, 'return_value', 'Batch', 'json', ?)")) {
      row.setInt(1, task);
      row.setBytes(2, NO_PATH);
      row.setBytes(3, value);
      row.executeUpdate();
    }
  }

  private static void commit(Connection db) throws SQLException {
    db.commit();
    try (var sync = db.createStatement()) {
      sync.execute("CHECKPOINT SYNC");
    }
    db.commit();
  }

  private static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }
}
