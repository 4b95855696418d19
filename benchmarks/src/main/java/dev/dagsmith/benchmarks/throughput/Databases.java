package dev.dagsmith.benchmarks.throughput;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Makes empty databases: files for H2, and a PostgreSQL server of its own. */
final class Databases implements AutoCloseable {
  private final Path directory;
  private final EmbeddedPostgres server;
  private int count;

  /**
   * Starts what a setting needs.
   *
   * @param directory empty
   */
  Databases(Setting setting, Path directory) throws IOException {
    this.directory = directory;
    // This library turns off all that makes a commit survive a loss of power; here it is measured.
    this.server =
        setting == Setting.POSTGRES
            ? EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()
            : null;
  }

  /** The server's port; 0 without one. */
  int port() {
    return server == null ? 0 : server.getPort();
  }

  /** Makes an empty database, and gives its {@link Database#place}. */
  String make() throws SQLException {
    String name = "bench" + ++count;
    if (server == null) {
      return directory.resolve(name).toAbsolutePath().toString();
    }
    execute("CREATE DATABASE " + name);
    return name;
  }

  /** Drops a database, so that it takes no more room. */
  void drop(String place) throws SQLException {
    if (server != null) {
      execute("DROP DATABASE " + place + " WITH (FORCE)");
      execute("CHECKPOINT");
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
