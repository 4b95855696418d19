package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tables of a new store, and checks those of an old one. */
final class Schema {
  /** The newest script. */
  static final int VERSION = 2;

  private static final List<String> SCRIPTS =
      List.of("/db/dagsmith/V1__runs.sql", "/db/dagsmith/V2__durable.sql");

  private Schema() {}

  /** Makes or checks the tables. */
  static void prepare(Jdbc jdbc, Dialect dialect, boolean isNew, String location)
      throws SQLException {
    Integer version = isNew ? null : version(jdbc, dialect);
    if (version == null || version < VERSION) {
      for (String script : SCRIPTS.subList(version == null ? 0 : version, VERSION)) {
        jdbc.execute(script(script));
      }
    } else if (version > VERSION) {
      throw new StoreException(
          StoreException.Kind.NEWER,
          "The store "
              + location
              + " was written by a newer version of Dagsmith (its schema is version "
              + version
              + ", this program knows version "
              + VERSION
              + "). Nothing was changed. Run it with that version of dagsmith-runtime or a later"
              + " one, or use another store.",
          null);
    }
  }

  /** The newest script that has run on the store; null if none has run to its end. */
  private static @Nullable Integer version(Jdbc jdbc, Dialect dialect) throws SQLException {
    try {
      Integer newest =
          jdbc.first(
              "SELECT COALESCE(MAX(version), 0) FROM schema_version",
              params -> {},
              Columns::integer);
      return newest == null || newest == 0 ? null : newest;
    } catch (SQLException e) {
      if (dialect.isMissingTable(e)) {
        return null;
      }
      throw e;
    }
  }

  private static String script(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
