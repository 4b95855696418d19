package dev.dagsmith.runtime.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its prepared statements, each prepared when it is first used. For one thread at
 * a time.
 */
final class Jdbc implements AutoCloseable {
  /** Sets a statement's parameters. */
  interface Binder {
    void bind(Params params) throws SQLException;
  }

  /** Sets a statement's parameters from a row. */
  interface RowBinder<R> {
    void bind(Params params, R row) throws SQLException;
  }

  /** Makes an object of a row. */
  interface RowReader<R> {
    R read(Columns columns) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Jdbc(Connection connection) {
    this.connection = connection;
  }

  /** Runs statements that are not needed again. */
  void execute(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  /** Runs one statement, which may be needed again. */
  void run(String sql) throws SQLException {
    prepare(sql).execute();
  }

  int update(String sql, Binder binder) throws SQLException {
    PreparedStatement statement = prepare(sql);
    binder.bind(new Params(statement));
    return statement.executeUpdate();
  }

  /** Inserts a row, and gives the number that the database made for its first column. */
  long insert(String sql, Binder binder) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      binder.bind(new Params(statement));
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  /** Runs a statement for each row, all in one batch. */
  <R> void batch(String sql, Iterable<? extends R> rows, RowBinder<R> binder) throws SQLException {
    PreparedStatement statement = null;
    Params params = null;
    for (R row : rows) {
      if (statement == null || params == null) {
        statement = prepare(sql);
        params = new Params(statement);
      }
      params.reset();
      binder.bind(params, row);
      statement.addBatch();
    }
    if (statement != null) {
      statement.executeBatch();
    }
  }

  <R> List<R> list(String sql, Binder binder, RowReader<R> reader) throws SQLException {
    PreparedStatement statement = prepare(sql);
    binder.bind(new Params(statement));
    try (ResultSet rows = statement.executeQuery()) {
      Columns columns = new Columns(rows);
      List<R> list = new ArrayList<>();
      while (columns.next()) {
        list.add(reader.read(columns));
      }
      return list;
    }
  }

  <R> @Nullable R first(String sql, Binder binder, RowReader<R> reader) throws SQLException {
    List<R> list = list(sql, binder, reader);
    return list.isEmpty() ? null : list.get(0);
  }

  /** The first row of a query that another statement follows, which has been done too. */
  <R> @Nullable R firstThen(String sql, Binder binder, RowReader<R> reader) throws SQLException {
    PreparedStatement statement = prepare(sql);
    binder.bind(new Params(statement));
    statement.execute();
    try (ResultSet rows = statement.getResultSet()) {
      Columns columns = new Columns(rows);
      return columns.next() ? reader.read(columns) : null;
    }
  }

  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  void commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  void rollback() throws SQLException {
    clearBatches();
    connection.rollback();
    connection.setAutoCommit(true);
  }

  /** Undoes the transaction after a failure, and says whether the connection is of use still. */
  boolean rollbackQuietly() {
    try {
      rollback();
      return true;
    } catch (SQLException e) {
      return false; // the failure before this one is being thrown
    }
  }

  /** A place in the transaction to which it can go back. */
  Savepoint mark() throws SQLException {
    return connection.setSavepoint();
  }

  /** Undoes what was done since a place. */
  void rollback(Savepoint mark) throws SQLException {
    clearBatches();
    connection.rollback(mark);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Closes a connection that may be broken. */
  void closeQuietly() {
    try {
      connection.close();
    } catch (SQLException e) {
      return; // there is nothing left to close
    }
  }

  private void clearBatches() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.clearBatch();
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }
}
