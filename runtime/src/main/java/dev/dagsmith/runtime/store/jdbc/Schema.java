package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import java.sql.SQLException;

/** Knows which version of the schema a store has. */
final class Schema {
  private Schema() {}

  /** The newest migration that has run on a store; 0 if none has run to its end. */
  static int version(Jdbc jdbc, Dialect dialect) throws SQLException {
    try {
      Integer newest =
          jdbc.first(
              "SELECT COALESCE(MAX(version), 0) FROM schema_version",
              params -> {},
              Columns::integer);
      return newest == null ? 0 : newest;
    } catch (SQLException e) {
      if (dialect.isMissingTable(e)) {
        return 0;
      }
      throw e;
    }
  }

  /**
   * Whether a store of this version lacks migrations.
   *
   * @throws StoreException if a newer version of Dagsmith has written it
   */
  static boolean isOld(int version, String location) {
    if (version > Scripts.NEWEST) {
      throw new StoreException(
          StoreException.Kind.NEWER,
          "The store "
              + location
              + " was written by a newer version of Dagsmith (its schema is version "
              + version
              + ", this program knows version "
              + Scripts.NEWEST
              + "). Nothing was changed. Run it with that version of dagsmith-runtime or a later"
              + " one, or use another store.",
          null);
    }
    return version < Scripts.NEWEST;
  }
}
