package dev.dagsmith.samples.handover;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import dev.dagsmith.TaskContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.UUID;

/**
 * Loads orders into a database by way of a staging table, which has the rows while its name passes
 * between the tasks. Each task may be done again: the table is made anew, and the orders of a file
 * take the place of those with the same ids.
 */
public final class OrderStaging {
  private static final int BATCH = 1_000;

  private OrderStaging() {}

  /**
   * Rows that wait to be taken over.
   *
   * @param table where they are
   * @param rows how many there are
   */
  record Staged(String table, long rows) {}

  /**
   * Loads a file.
   *
   * @param database JDBC URL of the database, which gets a table {@code orders}
   * @param file the orders, {@code id,customer,amount}
   * @return how many orders were taken over
   */
  @Dag(retries = 1, retryDelay = "1s")
  static int orderStaging(String database, Path file) throws IOException, SQLException {
    var staged = stage(database, file);
    try {
      check(database, staged);
      return publish(database, staged);
    } finally {
      drop(database, staged);
    }
  }

  @Task
  static Staged stage(String database, Path file) throws IOException, SQLException {
    String run = TaskContext.current().runId();
    String table = "stage_" + UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8));
    table = table.replace("-", "");
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        var lines = Files.lines(file)) {
      statement.execute("DROP TABLE IF EXISTS " + table);
      statement.execute(
          "CREATE TABLE " + table + " (id VARCHAR, customer VARCHAR, amount DECIMAL(12, 2))");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
        return new Staged(table, insert(insert, lines.skip(1).iterator()));
      }
    }
  }

  private static long insert(PreparedStatement insert, Iterator<String> lines) throws SQLException {
    long rows = 0;
    while (lines.hasNext()) {
      String[] order = lines.next().split(",", -1);
      insert.setString(1, order[0]);
      insert.setString(2, order.length > 1 ? order[1] : "");
      insert.setBigDecimal(3, order.length > 2 ? amount(order[2]) : null);
      insert.addBatch();
      if (++rows % BATCH == 0) {
        insert.executeBatch();
      }
    }
    insert.executeBatch();
    return rows;
  }

  private static BigDecimal amount(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,2})?") ? new BigDecimal(text) : null;
  }

  /** Fails if half of the rows or more make no sense. */
  @Task
  static void check(String database, Staged staged) throws SQLException {
    long bad = count(database, staged.table() + " WHERE customer = '' OR amount IS NULL");
    if (2 * bad > staged.rows()) {
      throw new IllegalStateException(bad + " of " + staged.rows() + " rows make no sense");
    }
  }

  private static long count(String database, String from) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        var result = statement.executeQuery("SELECT COUNT(*) FROM " + from)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** In one transaction, so that nobody sees half of it. */
  @Task
  static int publish(String database, Staged staged) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS orders"
              + " (id VARCHAR PRIMARY KEY, customer VARCHAR, amount DECIMAL(12, 2))");
      connection.setAutoCommit(false);
      statement.executeUpdate(
          "DELETE FROM orders WHERE id IN (SELECT id FROM " + staged.table() + ")");
      int rows =
          statement.executeUpdate(
              "INSERT INTO orders SELECT id, customer, amount FROM "
                  + staged.table()
                  + " WHERE customer <> '' AND amount IS NOT NULL");
      connection.commit();
      return rows;
    }
  }

  @Task
  static void drop(String database, Staged staged) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + staged.table());
    }
  }
}
