package dev.dagsmith.runtime.store.jdbc;

import java.sql.SQLException;

/** A transaction on the connection that writes groups. For one thread, and one at a time. */
interface Transaction extends AutoCloseable {
  /** What is done in it. */
  interface Step<T> {
    T on(Jdbc jdbc) throws SQLException;
  }

  /**
   * Does something in it.
   *
   * @throws dev.dagsmith.runtime.store.StoreException if that failed
   */
  <T> T on(Step<T> step);

  /** Commits; on return it is as durable as the store is meant to be. */
  void commit();

  /** Gives the connection back; what was not committed is undone. */
  @Override
  void close();
}
