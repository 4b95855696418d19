package dev.dagsmith.runtime.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Makes connections to a server, and keeps a pool of them. */
final class PgSource implements ConnectionSource, AutoCloseable {
  /** How many may be borrowed at once. */
  static final int READERS = 4;

  /** Short: who waits longer does so on its own terms, see {@link Outage}. */
  private static final long BORROW_MILLIS = 2_000;

  private final String url;
  private final Properties properties;
  private @Nullable HikariDataSource pool;

  /** How long the server lets a transaction stand still; 0 for ever. */
  private volatile long standstillMillis;

  /**
   * Connections to a place.
   *
   * @param properties what the driver is given
   */
  PgSource(String url, Properties properties) {
    this.url = url;
    this.properties = properties;
  }

  /** Sets a parameter of the server for all connections made from now on. */
  void set(String parameter, String value) {
    properties.setProperty("options", "-c " + parameter + "=" + value);
  }

  /**
   * Has the server end a transaction of this process in which nothing happens for so long, and its
   * connection: a process that was stopped in the middle of one must not hold up for ever who takes
   * its runs over. Counts for connections made from now on.
   */
  void standstill(Duration longest) {
    standstillMillis = longest.toMillis();
  }

  @Override
  public Connection connect() throws SQLException {
    Connection made = DriverManager.getConnection(url, properties);
    if (standstillMillis == 0) {
      return made;
    }
    try (Statement statement = made.createStatement()) {
      statement.execute("SET idle_in_transaction_session_timeout = " + standstillMillis);
      return made;
    } catch (SQLException e) {
      made.close();
      throw e;
    }
  }

  /**
   * A connection of the pool, which takes it back when it is closed. An interrupt would end the
   * wait for one; it is kept for later.
   */
  Connection borrow() throws SQLException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return pool().getConnection();
        } catch (SQLException e) {
          if (!Thread.interrupted()) {
            throw e;
          }
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized HikariDataSource pool() {
    HikariDataSource made = pool;
    if (made == null) {
      HikariConfig config = new HikariConfig();
      config.setPoolName("dagsmith");
      config.setDataSource(new SourceOfConnections(this));
      config.setMaximumPoolSize(READERS);
      config.setMinimumIdle(0);
      config.setConnectionTimeout(BORROW_MILLIS);
      config.setInitializationFailTimeout(-1);
      config.setThreadFactory(
          work -> {
            Thread thread = new Thread(work, "dagsmith-store-pool");
            thread.setDaemon(true);
            return thread;
          });
      made = new HikariDataSource(config);
      pool = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
    }
  }
}
