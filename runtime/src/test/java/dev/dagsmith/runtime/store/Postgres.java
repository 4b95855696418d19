package dev.dagsmith.runtime.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server for the tests of this JVM, with a database for each test. */
public final class Postgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final EmbeddedPostgres server;
  private final List<String> databases = new ArrayList<>();
  private boolean migrated;

  private Postgres() throws IOException {
    this.server = EmbeddedPostgres.builder().start();
  }

  private static final class Shared {
    static final Postgres SERVER = start();

    private static Postgres start() {
      try {
        return new Postgres();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The server that all tests share; it ends with the JVM. */
  public static Postgres shared() {
    return Shared.SERVER;
  }

  /** The URL of a new, empty database. */
  public String newDatabase() throws SQLException {
    return newDatabase("template1");
  }

  /** The URL of a new database that has the tables of a store. */
  public synchronized String newStore() throws SQLException {
    if (!migrated) {
      sql(url("postgres"), "CREATE DATABASE store");
      Stores.open(config(url("store"))).close();
      migrated = true;
    }
    return newDatabase("store");
  }

  private synchronized String newDatabase(String template) throws SQLException {
    String name = "test" + DATABASES.incrementAndGet();
    sql(url("postgres"), "CREATE DATABASE " + name + " TEMPLATE " + template);
    databases.add(name);
    return url(name);
  }

  /** Drops the databases of the test before; thousands of files would keep the JVM from ending. */
  public synchronized void clean() throws SQLException {
    for (String name : databases) {
      sql(url("postgres"), "DROP DATABASE " + name + " WITH (FORCE)");
    }
    databases.clear();
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  int port() {
    return server.getPort();
  }

  /** Waits until a session of a database waits for a lock that another holds. */
  static void awaitBlocked(String url) throws SQLException {
    sql(
        url,
        "DO $$ BEGIN WHILE NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname ="
            + " current_database() AND wait_event_type = 'Lock') LOOP PERFORM pg_sleep(0.01);"
            + " PERFORM pg_stat_clear_snapshot(); END LOOP; END $$");
  }

  /** What opens a store there. */
  public static StoreConfig config(String url) {
    return StoreConfig.at(url).login(new Login("postgres", null));
  }

  /** Runs a statement in a database, behind the store's back. */
  public static void sql(String url, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement it = connection.createStatement()) {
      it.execute(statement);
    }
  }
}
