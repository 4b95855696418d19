package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.EngineRow;
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
