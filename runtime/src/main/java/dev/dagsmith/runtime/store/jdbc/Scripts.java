package dev.dagsmith.runtime.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of the schema. A migration is a file for all databases, and beside it, of the same
 * name in the database's folder, what this database has beyond it.
 *
 * @param folder the database's folder; null if it has none
 */
record Scripts(@Nullable String folder) {
  private static final List<String> MIGRATIONS =
      List.of(
          "V1__runs.sql",
          "V2__durable.sql",
          "V3__cancels.sql",
          "V4__blobs.sql",
          "V5__readers.sql",
          "V6__once.sql",
          "V7__secrets.sql",
          "V8__expiry.sql");
  private static final String ROOT = "/db/dagsmith/";

  /** The version of the newest migration. */
  static final int NEWEST = MIGRATIONS.size();

  /** The names of the migrations, the first one first. */
  List<String> names() {
    return MIGRATIONS;
  }

  /** A migration's statements. */
  String text(String name) {
    String common = read(ROOT + name);
    String more = folder == null ? null : read(ROOT + folder + "/" + name);
    if (common == null) {
      throw new IllegalStateException("not in the jar: " + ROOT + name);
    }
    return more == null ? common : common + "\n" + more;
  }

  /** The one script that makes a new embedded store, generated from the migrations. */
  static String newStore() {
    String script = read(ROOT + "h2/new.sql");
    if (script == null) {
      throw new IllegalStateException("not in the jar: " + ROOT + "h2/new.sql");
    }
    return script;
  }

  private static @Nullable String read(String resource) {
    try (InputStream in = Scripts.class.getResourceAsStream(resource)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
