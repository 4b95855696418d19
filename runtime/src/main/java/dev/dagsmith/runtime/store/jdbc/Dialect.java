package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import java.sql.SQLException;
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

  /** Whether the failure says that a table is not there. */
  boolean isMissingTable(SQLException e);

  /** Whether the failure says that a row with the same key is there. */
  default boolean isDuplicate(SQLException e) {
    return "23505".equals(e.getSQLState());
  }

  /** What a failure means. */
  StoreException.Kind classify(SQLException e);
}
