package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The embedded database. */
final class H2Dialect implements Dialect {
  // From org.h2.api.ErrorCode, whose constants would not tell more.
  private static final int TABLE_NOT_FOUND = 42102;
  private static final int TABLE_NOT_FOUND_EMPTY_DATABASE = 42104;
  private static final int ALREADY_OPEN = 90020;
  private static final int CORRUPTED = 90030;
  private static final int OLD_FORMAT = 90048;
  private static final int WRONG_USER = 28000;
  private static final int NO_MEMORY = 90108;

  private final boolean durable;
  private final InstantSource clock;

  /**
   * For a database in a file or in memory.
   *
   * @param durable whether a commit is to wait for the disk
   */
  H2Dialect(boolean durable, InstantSource clock) {
    this.durable = durable;
    this.clock = clock;
  }

  InstantSource clock() {
    return clock;
  }

  @Override
  public boolean isServer() {
    return false;
  }

  @Override
  public Instant now(Jdbc jdbc) {
    return clock.instant();
  }

  /** Nobody else writes. */
  @Override
  public void lockNames(Jdbc jdbc) {}

  @Override
  public String upsert(String table, String keys, String columns) {
    return "MERGE INTO "
        + table
        + " ("
        + columns
        + ") KEY ("
        + keys
        + ") VALUES ("
        + Sql.marks(columns)
        + ")";
  }

  /** A commit alone reaches the file up to half a second later, and the disk at any time. */
  @Override
  public @Nullable String sync() {
    return durable ? "CHECKPOINT SYNC" : null;
  }

  @Override
  public boolean isMissingTable(SQLException e) {
    return e.getErrorCode() == TABLE_NOT_FOUND
        || e.getErrorCode() == TABLE_NOT_FOUND_EMPTY_DATABASE;
  }

  @Override
  public Kind classify(SQLException e) {
    if (DiskFull.causes(e)) {
      return Kind.FULL;
    }
    String state = e.getSQLState();
    return switch (e.getErrorCode()) {
      case ALREADY_OPEN -> Kind.HELD;
      case CORRUPTED, OLD_FORMAT, WRONG_USER -> Kind.UNREADABLE;
      case NO_MEMORY -> Kind.LOST;
      default ->
          state != null && (state.startsWith("22") || state.startsWith("23"))
              ? Kind.DATA
              : Kind.LOST;
    };
  }
}
