package dev.dagsmith.runtime.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Sets a statement's parameters one after the other. */
final class Params {
  private final PreparedStatement statement;
  private int index;

  Params(PreparedStatement statement) {
    this.statement = statement;
  }

  Params num(long value) throws SQLException {
    statement.setLong(++index, value);
    return this;
  }

  Params num(@Nullable Long value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.BIGINT);
      return this;
    }
    return num(value.longValue());
  }

  Params num(int value) throws SQLException {
    statement.setInt(++index, value);
    return this;
  }

  Params num(@Nullable Integer value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.INTEGER);
      return this;
    }
    return num(value.intValue());
  }

  Params text(@Nullable String value) throws SQLException {
    statement.setString(++index, value);
    return this;
  }

  Params bytes(byte @Nullable [] value) throws SQLException {
    statement.setBytes(++index, value);
    return this;
  }

  /** Begins again with the first parameter. */
  void reset() {
    index = 0;
  }
}
