package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.CancelRequest;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has a run, and what others ask of them. */
final class OwnerSql {
  private record Held(@Nullable Long owner, RunClaim claim) {
    boolean by(@Nullable Long engine) {
      return engine == null ? owner == null : engine.equals(owner);
    }
  }

  private static final String SELECT =
      "SELECT owner, epoch, recoveries, cancel_requested FROM run WHERE run_no = ?";
  private static final String TAKE =
      "UPDATE run SET owner = ?, epoch = epoch + 1, recoveries = recoveries + 1"
          + " WHERE run_no = ?";
  private static final String CANCEL =
      "UPDATE run SET cancel_requested = CASE WHEN cancel_requested < 2 THEN cancel_requested + 1"
          + " ELSE 2 END WHERE run_no = ? AND ended_at IS NULL";

  /** By dag, since that is how the index of what has not ended begins. */
  private static final String REQUESTS =
      "SELECT r.run_no, r.dag_id, r.run_id, r.cancel_requested FROM run r WHERE r.owner = ?"
          + " AND r.cancel_requested > 0 AND r.ended_at IS NULL"
          + " AND r.dag_id IN (SELECT d.dag_id FROM dag_version d)";

  private final Engines engines;

  OwnerSql(Engines engines) {
    this.engines = engines;
  }

  /**
   * Takes a run. The owner's lease is locked before the run: a group under way holds its lease, and
   * may be about to end the run.
   */
  RunClaim claim(Jdbc jdbc, RunKey run, EngineKey engine) throws SQLException {
    engines.check(jdbc, engine);
    while (true) {
      Long owner = read(jdbc, run, SELECT).owner;
      if (owner != null && owner != engine.no()) {
        EngineRow living = engines.evict(jdbc, owner);
        if (living != null) {
          throw held(run, living);
        }
      }
      Held held = read(jdbc, run, SELECT + " FOR UPDATE");
      if (held.by(owner)) {
        jdbc.update(TAKE, params -> params.num(engine.no()).num(run.no()));
        RunClaim before = held.claim;
        return new RunClaim(before.epoch() + 1, before.recoveries() + 1, before.cancelRequested());
      }
    }
  }

  boolean requestCancel(Jdbc jdbc, RunKey run) throws SQLException {
    return jdbc.update(CANCEL, params -> params.num(run.no())) > 0;
  }

  List<CancelRequest> requests(Jdbc jdbc, EngineKey engine) throws SQLException {
    return jdbc.list(
        REQUESTS,
        params -> params.num(engine.no()),
        columns ->
            new CancelRequest(
                new RunKey(columns.num(), columns.text(), columns.text()), columns.integer()));
  }

  private static Held read(Jdbc jdbc, RunKey run, String sql) throws SQLException {
    Held held =
        jdbc.first(
            sql,
            params -> params.num(run.no()),
            columns ->
                new Held(
                    columns.numOrNull(),
                    new RunClaim(columns.integer(), columns.integer(), columns.integer())));
    if (held == null) {
      throw new IllegalArgumentException("There is no run " + run + " of number " + run.no());
    }
    return held;
  }

  private static StoreException held(RunKey run, EngineRow owner) {
    return new StoreException(
        Kind.HELD,
        "Run "
            + run
            + " is under way in process "
            + owner.info().pid()
            + " on "
            + owner.info().host()
            + ". Nothing was changed. Wait until that process ends, or cancel the run.",
        null);
  }
}
