package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
final class PgDialect implements Dialect {
  /** Microseconds since 1970, by the server's clock at this moment, not that of the transaction. */
  static final String NOW = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)";

  private static final String UNDEFINED_TABLE = "42P01";
  private static final String NO_SUCH_SCHEMA = "3F000";

  /** Any number that no other program is likely to lock in the same database. */
  private static final String LOCK_NAMES = "SELECT pg_advisory_xact_lock(7309456204716303)";

  @Override
  public String upsert(String table, String keys, String columns) {
    List<String> ofKey = Arrays.asList(keys.split(", "));
    String others =
        Arrays.stream(columns.split(", "))
            .filter(column -> !ofKey.contains(column))
            .map(column -> column + " = EXCLUDED." + column)
            .collect(Collectors.joining(", "));
    return Sql.insert(table, columns)
        + " ON CONFLICT ("
        + keys
        + (others.isEmpty() ? ") DO NOTHING" : ") DO UPDATE SET " + others);
  }

  @Override
  public @Nullable String sync() {
    return null;
  }

  @Override
  public boolean isServer() {
    return true;
  }

  @Override
  public Instant now(Jdbc jdbc) throws SQLException {
    Long micros = jdbc.first("SELECT " + NOW, params -> {}, Columns::num);
    return Micros.instant(micros == null ? 0 : micros);
  }

  @Override
  public void lockNames(Jdbc jdbc) throws SQLException {
    jdbc.run(LOCK_NAMES);
  }

  @Override
  public boolean isMissingTable(SQLException e) {
    return UNDEFINED_TABLE.equals(e.getSQLState()) || NO_SUCH_SCHEMA.equals(e.getSQLState());
  }

  /** By the classes of SQLSTATE, see the appendix of PostgreSQL's manual. */
  @Override
  public Kind classify(SQLException e) {
    if (e instanceof SQLTransientConnectionException) {
      return Kind.UNREACHABLE; // the pool has none to give, whatever the reason
    }
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "53100" -> Kind.FULL;
      case "3D000" -> Kind.BAD_LOCATION;
      case "42501" -> Kind.NO_PERMISSION;
      // a standby that takes no writes, a transaction that stood still or a statement that took too
      // long, a lock that was not free
      case "25006", "25P03", "57014", "55P03" -> Kind.UNREACHABLE;
      default ->
          switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "40", "53", "57", "58" -> Kind.UNREACHABLE;
            case "28" -> Kind.NO_PERMISSION;
            case "21", "22", "23", "54" -> Kind.DATA;
            default -> Kind.LOST;
          };
    };
  }
}
