package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.sql.SQLException;

/** Says what a failure of the database means for whoever uses the store. */
final class Problems {
  private final Dialect dialect;
  private final String location;

  Problems(Dialect dialect, String location) {
    this.dialect = dialect;
    this.location = location;
  }

  String location() {
    return location;
  }

  StoreException translate(SQLException e) {
    Kind kind = dialect.classify(e);
    return new StoreException(kind, text(kind, e), e);
  }

  /** While a file is opened, what can't be read is not a connection that was lost. */
  StoreException translateOpening(SQLException e) {
    StoreException problem = translate(e);
    return problem.kind() == Kind.LOST && !dialect.isServer()
        ? new StoreException(Kind.UNREADABLE, text(Kind.UNREADABLE, e), e)
        : problem;
  }

  StoreException closed() {
    return new StoreException(Kind.LOST, "The store " + location + " is closed.", null);
  }

  private String text(Kind kind, SQLException e) {
    String why = " (" + firstLine(e) + ")";
    return switch (kind) {
      case FULL ->
          "The disk of the store "
              + location
              + " is full. What was recorded before is kept. Make room, then run it again.";
      case UNREADABLE ->
          "The file of the store "
              + location
              + " is damaged, or not a store of Dagsmith"
              + why
              + ". Nothing was changed. Put a copy back, or move the file away to begin with a new"
              + " store.";
      case DATA -> "A row can't be stored in " + location + why + ".";
      case UNREACHABLE ->
          "The server of the store "
              + location
              + " does not answer"
              + why
              + ". What was recorded before is kept. Check that it runs, then run it again.";
      case BAD_LOCATION ->
          "The store "
              + location
              + " is not there"
              + why
              + ". Make the database, or name another with --db.";
      case NO_PERMISSION ->
          "The store "
              + location
              + " can't be used by this user"
              + why
              + ". Check DAGSMITH__DATABASE__USER and DAGSMITH__DATABASE__PASSWORD, and that this"
              + " user may create a schema in the database.";
      default ->
          "The store "
              + location
              + " stopped working"
              + why
              + ". What was recorded before is kept. Run it again once the cause is removed.";
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
