package dev.dagsmith.runtime.store.jdbc;

/** Texts of statements. */
final class Sql {
  private Sql() {}

  /** A statement that inserts a row. */
  static String insert(String table, String columns) {
    return "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks(columns) + ")";
  }

  /** A question mark for each of some columns. */
  static String marks(String columns) {
    StringBuilder marks = new StringBuilder("?");
    for (int i = 0; i < columns.length(); i++) {
      if (columns.charAt(i) == ',') {
        marks.append(", ?");
      }
    }
    return marks.toString();
  }
}
