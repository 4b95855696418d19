package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What databases do differently. */
interface Dialect {
  /**
   * A statement that inserts a row, or replaces the row with the same key.
   *
   * @param keys names of the key's columns, separated by commas
   * @param columns names of all columns, the key's first
   */
  String upsert(String table, String keys, String columns);

  /** A statement after a commit that waits until it is on the disk; null if a commit does. */
  @Nullable String sync();

  /** Whether a server keeps the data, not a file of this machine. */
  boolean isServer();

  /** The time by the database's clock. */
  Instant now(Jdbc jdbc) throws SQLException;

  /** Keeps others from giving numbers to tasks and versions until this transaction ends. */
  void lockNames(Jdbc jdbc) throws SQLException;

  /** Whether the failure says that a table is not there. */
  boolean isMissingTable(SQLException e);

  /** Whether the failure says that a row with the same key is there. */
  default boolean isDuplicate(SQLException e) {
    return "23505".equals(e.getSQLState());
  }

  /** Whether the failure is about a row, and the database itself is well. */
  default boolean isData(SQLException e) {
    return classify(e) == StoreException.Kind.DATA;
  }

  /** What a failure means. */
  StoreException.Kind classify(SQLException e);
}
