package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.runtime.store.Stores;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Values in Dagsmith's own tables, by prepared statements that are kept and by Jackson. A write is
 * an insert and a commit as durable as ours; nothing checks that who writes still may. A read is
 * one statement in autocommit that means what ours means, the value of the attempt with which the
 * task instance succeeded; or, with less to do, the row of an attempt that is known beforehand.
 */
final class XComByHand implements XComSide {
  private static final String INSERT =
      "INSERT INTO xcom (run_no, task_no, path, epoch, attempt, xcom_key, type, codec, val)"
          + " VALUES (1, 1, ?, 1, 1, 'return_value', ?, 'json', ?)";
  private static final String INSERT_INSTANCE =
      "INSERT INTO task_instance (run_no, task_no, path, epoch, attempt, state)"
          + " VALUES (1, 1, ?, 1, 1, 'success')";
  private static final String SELECT =
      "SELECT x.type, x.codec, x.val FROM task_instance i JOIN xcom x ON x.run_no = i.run_no"
          + " AND x.task_no = i.task_no AND x.path = i.path AND x.epoch = i.epoch"
          + " AND x.attempt = i.attempt WHERE i.run_no = 1 AND i.task_no = 1 AND i.path = ?"
          + " AND i.state = 'success' AND x.xcom_key = 'return_value'";
  private static final String SELECT_BY_KEY =
      "SELECT type, codec, val FROM xcom WHERE run_no = 1 AND task_no = 1 AND path = ?"
          + " AND epoch = 1 AND attempt = 1 AND xcom_key = 'return_value'";

  private final Connection db;
  private final PreparedStatement insert;
  private final PreparedStatement select;
  private final PreparedStatement selectByKey;
  private final PreparedStatement sync;

  XComByHand(Database database, int instances) throws SQLException {
    Stores.open(database.store()).close(); // makes the tables
    boolean postgres = database.setting() == Setting.POSTGRES;
    this.db =
        postgres
            ? DriverManager.getConnection(
                database.url() + "?currentSchema=dagsmith", Database.USER, "")
            : DriverManager.getConnection(
                "jdbc:h2:async:" + database.place() + ";WRITE_DELAY=0", "dagsmith", "");
    this.insert = db.prepareStatement(INSERT);
    this.select = db.prepareStatement(SELECT);
    this.selectByKey = db.prepareStatement(SELECT_BY_KEY);
    this.sync =
        database.setting() == Setting.H2_SAFE ? db.prepareStatement("CHECKPOINT SYNC") : null;
    instances(instances);
  }

  private void instances(int count) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(INSERT_INSTANCE)) {
      for (int i = 0; i < count; i++) {
        statement.setBytes(1, path(i));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void write(int from, int to) throws SQLException {
    db.setAutoCommit(false);
    for (int i = from; i < to; i++) {
      insert.setBytes(1, path(i));
      insert.setString(2, Value.class.getName());
      insert.setBytes(3, Value.first(i).json());
      insert.executeUpdate();
      db.commit();
      if (sync != null) {
        sync.execute();
      }
    }
    db.setAutoCommit(true);
  }

  @Override
  public void read(int from, int to) throws SQLException {
    read(select, from, to);
  }

  /** Reads the row of the one attempt there is, whatever came of it. */
  void readByKey(int from, int to) throws SQLException {
    read(selectByKey, from, to);
  }

  private static void read(PreparedStatement select, int from, int to) throws SQLException {
    for (int i = from; i < to; i++) {
      select.setBytes(1, path(i));
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        rows.getString(1);
        rows.getString(2);
        XComSide.check(i, Value.of(rows.getBytes(3)));
      }
    }
  }

  private static byte[] path(int index) {
    return ByteBuffer.allocate(4).putInt(index).array();
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}
