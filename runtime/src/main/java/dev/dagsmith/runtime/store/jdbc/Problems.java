package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import java.sql.SQLException;

/** Says what a failure of the database means for whoever uses the store. */
final class Problems {
  private final Dialect dialect;
  private final String location;

  Problems(Dialect dialect, String location) {
    this.dialect = dialect;
    this.location = location;
  }

  StoreException translate(SQLException e) {
    StoreException.Kind kind = dialect.classify(e);
    return new StoreException(kind, text(kind, e), e);
  }

  /** While a store is opened, what can't be read is not a connection that was lost. */
  StoreException translateOpening(SQLException e) {
    StoreException problem = translate(e);
    return problem.kind() == StoreException.Kind.LOST
        ? new StoreException(
            StoreException.Kind.UNREADABLE, text(StoreException.Kind.UNREADABLE, e), e)
        : problem;
  }

  StoreException closed() {
    return new StoreException(
        StoreException.Kind.LOST, "The store " + location + " is closed.", null);
  }

  private String text(StoreException.Kind kind, SQLException e) {
    return switch (kind) {
      case FULL ->
          "The disk of the store "
              + location
              + " is full. What was recorded before is kept. Make room, then run it again.";
      case UNREADABLE ->
          "The file of the store "
              + location
              + " is damaged, or not a store of Dagsmith ("
              + firstLine(e)
              + "). Nothing was changed. Put a copy back, or move the file away to begin with a new"
              + " store.";
      case DATA -> "A row can't be stored in " + location + " (" + firstLine(e) + ").";
      default ->
          "The store "
              + location
              + " stopped working ("
              + firstLine(e)
              + "). What was recorded before is kept. Run it again once the cause is removed.";
    };
  }

  /** H2 appends the statement and its error code, which say nothing to the reader. */
  static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf("; SQL statement:");
    if (end < 0) {
      end = message.indexOf('\n');
    }
    return end < 0 ? message : message.substring(0, end);
  }
}
