package dev.dagsmith.runtime.store.jdbc;

import java.sql.SQLException;

/** Gives a connection for reading what is durable. */
interface Reads {
  /** What is read on a connection. */
  interface Read<T> {
    T on(Jdbc jdbc) throws SQLException;
  }

  /** Reads on the connection; nothing else uses it meanwhile. */
  <T> T read(Read<T> work);
}
