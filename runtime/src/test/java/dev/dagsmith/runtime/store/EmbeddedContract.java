package dev.dagsmith.runtime.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;

/** What the tests of embedded stores do behind the store's back. */
abstract class EmbeddedContract extends StoreContract implements RotationContract {
  private Instant now = Instant.parse("2026-11-01T00:00:00Z");

  /** A clock that {@link #expire} moves. */
  final InstantSource clock() {
    return () -> now;
  }

  /** The database's URL. */
  abstract String url();

  @Override
  public final void expire(EngineKey engine) {
    now = now.plus(engine.term());
  }

  @Override
  public final void refusePoison() throws Exception {
    try (Connection connection = DriverManager.getConnection(url(), "dagsmith", "");
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE xcom ADD CONSTRAINT wholesome CHECK (xcom_key <> 'poison')");
    }
  }
}
