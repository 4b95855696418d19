package dev.dagsmith.runtime.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The connections of a store. */
interface Sessions extends Reads, AutoCloseable {
  /** What may not be there. */
  interface Find<T> {
    @Nullable T on(Jdbc jdbc) throws SQLException;
  }

  String location();

  /** The file that this process alone has open; null in memory and on a server. */
  default @Nullable Path file() {
    return null;
  }

  /** From now on nobody waits for a server that is away. */
  default void hurry() {}

  /** Reads what may not be there. */
  <T> @Nullable T find(Find<T> work);

  /** Reads without waiting for a server that is away. */
  <T> T readNow(Read<T> work);

  /** Does something in a short transaction of its own, which is durable on return. */
  <T> T transact(Transaction.Step<T> work);

  /** Begins to write a group, once the one before is closed. */
  Transaction begin();

  @Override
  void close();
}
