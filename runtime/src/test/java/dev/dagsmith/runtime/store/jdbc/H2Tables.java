package dev.dagsmith.runtime.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What INFORMATION_SCHEMA says of an embedded store.
 *
 * @param versions the migrations that have run
 */
record H2Tables(List<Table> tables, List<Integer> versions) {
  /** A table: its columns, keys and indexes, as they are written. */
  record Table(String name, List<String> columns, List<String> keys, List<String> indexes) {
    String script() {
      List<String> lines = new ArrayList<>(columns);
      lines.addAll(keys);
      StringBuilder script = new StringBuilder("CREATE TABLE " + name + " (\n  ");
      script.append(String.join(",\n  ", lines)).append("\n);\n");
      indexes.forEach(index -> script.append("CREATE INDEX ").append(index).append(";\n"));
      return script.toString();
    }
  }

  static H2Tables read(Connection connection) throws SQLException {
    List<Table> tables = new ArrayList<>();
    for (String name :
        list(
            connection,
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                + " AND table_name NOT LIKE '%history' ORDER BY table_name")) {
      tables.add(
          new Table(
              name,
              list(connection, COLUMNS.formatted(name.toUpperCase(Locale.ROOT))),
              list(connection, KEYS.formatted(name.toUpperCase(Locale.ROOT))),
              list(connection, INDEXES.formatted(name.toUpperCase(Locale.ROOT)))));
    }
    List<Integer> versions =
        list(connection, "SELECT version FROM schema_version ORDER BY version").stream()
            .map(Integer::valueOf)
            .toList();
    return new H2Tables(tables, versions);
  }

  private static final String COLUMNS =
      "SELECT column_name || ' ' || data_type"
          + " || CASE WHEN column_default IS NULL THEN '' ELSE ' DEFAULT ' || column_default END"
          + " || CASE is_nullable WHEN 'YES' THEN '' ELSE ' NOT NULL' END"
          + " FROM information_schema.columns WHERE table_schema = 'PUBLIC' AND table_name = '%s'"
          + " ORDER BY ordinal_position";
  private static final String KEYS =
      "SELECT c.constraint_type || ' (' || LISTAGG(k.column_name, ', ')"
          + " WITHIN GROUP (ORDER BY k.ordinal_position) || ')'"
          + " FROM information_schema.table_constraints c"
          + " JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)"
          + " WHERE c.constraint_schema = 'PUBLIC' AND c.table_name = '%s'"
          + " GROUP BY c.constraint_name, c.constraint_type ORDER BY 1";
  private static final String INDEXES =
      "SELECT i.index_name || ' ON ' || i.table_name || ' (' || LISTAGG(k.column_name, ', ')"
          + " WITHIN GROUP (ORDER BY k.ordinal_position) || ')'"
          + " FROM information_schema.indexes i"
          + " JOIN information_schema.index_columns k USING (index_schema, index_name)"
          + " WHERE i.index_schema = 'PUBLIC' AND i.table_name = '%s'"
          + " AND i.index_type_name = 'INDEX' AND NOT i.is_generated"
          + " GROUP BY i.index_name, i.table_name ORDER BY 1";

  /** Texts, in small letters but for key words. */
  private static List<String> list(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> list = new ArrayList<>();
      while (rows.next()) {
        list.add(readable(rows.getString(1)));
      }
      return list;
    }
  }

  private static String readable(String text) {
    StringBuilder readable = new StringBuilder();
    for (String word : text.split("(?<=[ ,(])|(?=[ ,()])")) {
      readable.append(KEY_WORDS.contains(word) ? word : word.toLowerCase(Locale.ROOT));
    }
    return readable
        .toString()
        .replace("BINARY VARYING", "BYTEA")
        .replace("CHARACTER VARYING", "VARCHAR");
  }

  private static final List<String> KEY_WORDS =
      List.of(
          "BIGINT",
          "INTEGER",
          "CHARACTER",
          "BINARY",
          "VARYING",
          "NOT",
          "NULL",
          "DEFAULT",
          "PRIMARY",
          "KEY",
          "UNIQUE",
          "ON");

  /** The script that makes these tables. The versions come last: they say that all is made. */
  String script() {
    StringBuilder script =
        new StringBuilder(
            "-- A new embedded store. Generated from the migrations by NewStoreScriptTest, run with\n"
                + "-- -Ddagsmith.regenerate=true; do not change it by hand.\n\n");
    tables.stream()
        .filter(table -> !table.name.equals("schema_version"))
        .forEach(table -> script.append(table.script()).append('\n'));
    tables.stream()
        .filter(table -> table.name.equals("schema_version"))
        .forEach(table -> script.append(table.script()));
    versions.forEach(
        version ->
            script.append("INSERT INTO schema_version (version) VALUES (" + version + ");\n"));
    return script.toString();
  }
}
