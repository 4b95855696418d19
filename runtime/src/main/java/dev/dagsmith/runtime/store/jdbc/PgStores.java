package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.Durability;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreConfig;
import dev.dagsmith.runtime.store.StoreException;
import java.sql.SQLException;

/** Opens stores on PostgreSQL. */
public final class PgStores {
  private static final String COMMITS = "synchronous_commit";

  /** Any number that no other program is likely to lock in the same database. */
  private static final long LOCK_SCHEMA = 7309456204716302L;

  private PgStores() {}

  /** The store of a URL that begins with {@code jdbc:postgresql:}. */
  public static RunStore at(String url, StoreConfig config) {
    PgUrl parsed = PgUrl.parse(url);
    requireLibraries();
    PgDialect dialect = new PgDialect();
    Problems problems = new Problems(dialect, parsed.place());
    return new Outage(config.patience()).outlast(() -> open(parsed, config, dialect, problems));
  }

  private static RunStore open(
      PgUrl url, StoreConfig config, PgDialect dialect, Problems problems) {
    PgSource source = new PgSource(url.place(), url.properties(config.login()));
    try (Jdbc jdbc = new Jdbc(source.connect())) {
      if (Schema.isOld(Schema.version(jdbc, dialect), problems.location())) {
        migrate(jdbc, source, url, dialect);
      }
      keepPromises(jdbc, source, config.durability());
    } catch (SQLException e) {
      throw problems.translateOpening(e);
    }
    PgSessions sessions = new PgSessions(source, problems, config.outage());
    return new JdbcRunStore(sessions, dialect, new PgEngines(sessions, source), new PgNumbers());
  }

  /** One process at a time: whoever comes second finds the work done. */
  private static void migrate(Jdbc jdbc, PgSource source, PgUrl url, PgDialect dialect)
      throws SQLException {
    jdbc.execute("SELECT pg_advisory_lock(" + LOCK_SCHEMA + ")");
    int version = Schema.version(jdbc, dialect);
    if (version < Scripts.NEWEST) {
      Migrations.run(source, new Scripts("postgresql"), url.schema(), version);
    }
    jdbc.execute("SELECT pg_advisory_unlock(" + LOCK_SCHEMA + ")");
  }

  /** A server may be set up to lose what it has just committed; we decide that by store. */
  private static void keepPromises(Jdbc jdbc, PgSource source, Durability durability)
      throws SQLException {
    if (durability == Durability.PROCESS) {
      source.set(COMMITS, "off");
    } else if ("off".equals(jdbc.first("SHOW " + COMMITS, params -> {}, Columns::text))) {
      source.set(COMMITS, "on");
    }
  }

  private static void requireLibraries() {
    for (String name :
        new String[] {"org.postgresql.Driver", "com.zaxxer.hikari.HikariDataSource"}) {
      try {
        Class.forName(name, false, PgStores.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new StoreException(
            StoreException.Kind.BAD_LOCATION,
            "A store on PostgreSQL needs libraries that are not on the class path ("
                + name
                + "). Add the artifact dev.dagsmith:dagsmith-postgresql, of the version of"
                + " dagsmith-runtime, beside it.",
            e);
      }
    }
  }
}
