package dev.dagsmith.runtime.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a row's columns one after the other. */
final class Columns {
  private final ResultSet rows;
  private int index;

  Columns(ResultSet rows) {
    this.rows = rows;
  }

  /** Goes on to the next row. */
  boolean next() throws SQLException {
    index = 0;
    return rows.next();
  }

  long num() throws SQLException {
    return rows.getLong(++index);
  }

  int integer() throws SQLException {
    return rows.getInt(++index);
  }

  @Nullable Long numOrNull() throws SQLException {
    long value = rows.getLong(++index);
    return rows.wasNull() ? null : value;
  }

  @Nullable Integer integerOrNull() throws SQLException {
    int value = rows.getInt(++index);
    return rows.wasNull() ? null : value;
  }

  boolean bool() throws SQLException {
    return rows.getBoolean(++index);
  }

  String text() throws SQLException {
    return rows.getString(++index);
  }

  @Nullable String textOrNull() throws SQLException {
    return rows.getString(++index);
  }

  byte[] bytes() throws SQLException {
    return rows.getBytes(++index);
  }

  byte @Nullable [] bytesOrNull() throws SQLException {
    return rows.getBytes(++index);
  }
}
