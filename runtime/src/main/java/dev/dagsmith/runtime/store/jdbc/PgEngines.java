package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.EngineRow;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The engines of a server, which see each other by their rows. */
final class PgEngines implements Engines {
  private static final String NOW = PgDialect.NOW;
  private static final String JOIN =
      "INSERT INTO engine (host, pid, lease_until) VALUES (?, ?, " + NOW + " + ?)";
  private static final String RENEW =
      "UPDATE engine SET lease_until = " + NOW + " + ? WHERE engine_no = ?";
  private static final String LEAVE = "DELETE FROM engine WHERE engine_no = ?";

  /**
   * Holds the row until the group is through. The weakest lock that keeps it from being deleted: a
   * renewal does not wait for it.
   */
  private static final String HOLD =
      "SELECT lease_until > " + NOW + " FROM engine WHERE engine_no = ? FOR KEY SHARE";

  private static final String FIND =
      "SELECT host, pid, lease_until > " + NOW + " FROM engine WHERE engine_no = ?";

  private final Sessions sessions;
  private final PgSource source;

  PgEngines(Sessions sessions, PgSource source) {
    this.sessions = sessions;
    this.source = source;
  }

  @Override
  public EngineKey join(EngineInfo engine, Duration term) {
    source.standstill(term);
    long no =
        sessions.transact(
            jdbc ->
                jdbc.insert(
                    JOIN,
                    params -> params.text(engine.host()).num(engine.pid()).num(micros(term))));
    return new EngineKey(no, term);
  }

  @Override
  public void renew(EngineKey engine) {
    int renewed = sessions.transact(jdbc -> renew(jdbc, engine));
    if (renewed == 0) {
      throw Fenced.by(engine);
    }
  }

  private static int renew(Jdbc jdbc, EngineKey engine) throws SQLException {
    return jdbc.update(RENEW, params -> params.num(micros(engine.term())).num(engine.no()));
  }

  @Override
  public void leave(EngineKey engine) {
    sessions.transact(jdbc -> jdbc.update(LEAVE, params -> params.num(engine.no())));
  }

  /** A lease that has run out, and that nobody has taken, is renewed with the group. */
  @Override
  public void check(Jdbc jdbc, EngineKey engine) throws SQLException {
    judge(jdbc, engine, jdbc.first(HOLD, params -> params.num(engine.no()), Columns::bool));
  }

  /** The driver sends both at once, and the server does them in this order. */
  @Override
  public void checkThen(Jdbc jdbc, EngineKey engine, String sql, Jdbc.Binder binder)
      throws SQLException {
    Boolean valid =
        jdbc.firstThen(
            HOLD + "; " + sql,
            params -> {
              params.num(engine.no());
              binder.bind(params);
            },
            Columns::bool);
    judge(jdbc, engine, valid);
  }

  private static void judge(Jdbc jdbc, EngineKey engine, @Nullable Boolean valid)
      throws SQLException {
    if (valid == null || (!valid && renew(jdbc, engine) == 0)) {
      throw Fenced.by(engine);
    }
  }

  @Override
  public @Nullable EngineRow find(Jdbc jdbc, long no) throws SQLException {
    return find(jdbc, no, FIND);
  }

  @Override
  public @Nullable EngineRow evict(Jdbc jdbc, long no) throws SQLException {
    EngineRow engine = find(jdbc, no, FIND);
    if (engine != null && !engine.alive()) {
      engine = find(jdbc, no, FIND + " FOR UPDATE"); // waits for its group, which may renew it
    }
    if (engine == null || engine.alive()) {
      return engine;
    }
    jdbc.update(LEAVE, params -> params.num(no));
    return null;
  }

  private static @Nullable EngineRow find(Jdbc jdbc, long no, String sql) throws SQLException {
    return jdbc.first(
        sql,
        params -> params.num(no),
        columns -> new EngineRow(new EngineInfo(columns.text(), columns.num()), columns.bool()));
  }

  private static long micros(Duration term) {
    return term.toNanos() / 1_000;
  }
}
