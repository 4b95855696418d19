package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.runtime.store.Stores;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Values in Dagsmith's own table, by prepared statements and Jackson, one by one. */
final class XComByHand implements AutoCloseable {
  private static final int VALUES = 2_000;

  private final Connection db;
  private final PreparedStatement insert;
  private final PreparedStatement select;
  private final PreparedStatement sync;

  XComByHand(Database database) throws SQLException {
    Stores.open(database.store()).close(); // makes the tables
    boolean postgres = database.setting() == Setting.POSTGRES;
    this.db =
        postgres
            ? DriverManager.getConnection(
                database.url() + "?currentSchema=dagsmith", Database.USER, "")
            : DriverManager.getConnection(
                "jdbc:h2:async:" + database.place() + ";WRITE_DELAY=0", "dagsmith", "");
    this.insert =
        db.prepareStatement(
            "INSERT INTO xcom (run_no, task_no, path, epoch, attempt, xcom_key, type, codec, val)"
                + " VALUES (1, 1, ?, 1, 1, 'return_value', ?, 'json', ?)");
    this.select =
        db.prepareStatement(
            "SELECT type, codec, val FROM xcom WHERE run_no = 1 AND task_no = 1 AND path = ?"
                + " AND epoch = 1 AND attempt = 1 AND xcom_key = 'return_value'");
    this.sync =
        database.setting() == Setting.H2_SAFE ? db.prepareStatement("CHECKPOINT SYNC") : null;
  }

  void write() throws SQLException {
    db.setAutoCommit(false);
    for (int i = 0; i < VALUES; i++) {
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

  void read() throws SQLException {
    for (int i = 0; i < VALUES; i++) {
      select.setBytes(1, path(i));
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        rows.getString(1);
        rows.getString(2);
        check(i, Value.of(rows.getBytes(3)));
      }
    }
  }

  static void check(int index, Object value) {
    if (!(value instanceof Value known) || known.id() != index) {
      throw new AssertionError(index + " is " + value);
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
