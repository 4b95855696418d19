package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The engines of a store, and their leases. */
interface Engines {
  /** An engine begins to work. */
  EngineKey join(EngineInfo engine, Duration term);

  /** Renews a lease, or says that it is gone. */
  void renew(EngineKey engine);

  /** An engine ends. */
  void leave(EngineKey engine);

  /** Checks, in the transaction of a group, that the lease stands until that transaction ends. */
  void check(Jdbc jdbc, EngineKey engine) throws SQLException;

  /**
   * The same check, and then one more statement: if the database can, both on one way to it.
   *
   * @throws StoreException FENCED, whatever the statement came to, if the lease is gone
   */
  default void checkThen(Jdbc jdbc, EngineKey engine, String sql, Jdbc.Binder binder)
      throws SQLException {
    check(jdbc, engine);
    jdbc.update(sql, binder);
  }

  /** An engine that has a run; null if it is gone. */
  @Nullable EngineRow find(Jdbc jdbc, long no) throws SQLException;

  /**
   * Ends the lease of an engine that has a run another one wants, if it has run out; waits for the
   * group that it is writing.
   *
   * @return the engine if it lives, which keeps the run; else null
   */
  @Nullable EngineRow evict(Jdbc jdbc, long no) throws SQLException;
}
