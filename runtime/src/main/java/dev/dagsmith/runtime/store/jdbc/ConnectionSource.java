package dev.dagsmith.runtime.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes connections to a database. */
interface ConnectionSource {
  /** A new connection. */
  Connection connect() throws SQLException;
}
