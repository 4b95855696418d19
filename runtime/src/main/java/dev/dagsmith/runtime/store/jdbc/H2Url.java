package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a URL of the embedded database says. H2's URLs can run statements, start servers and read
 * any file; of all that only places of one file, and a few settings, are let through.
 *
 * @param file the database file without its suffix; null for a database in memory
 * @param memory the name of a database in memory; empty for one of its own
 * @param settings allowed ones, each with a semicolon before it
 */
record H2Url(@Nullable Path file, String memory, String settings) {
  static final String PREFIX = "jdbc:h2:";

  private static final String SUFFIX = ".mv.db";
  private static final String ALLOWED =
      ";CACHE_SIZE;COMPRESS;DB_CLOSE_DELAY;LOCK_TIMEOUT;MAX_COMPACT_TIME;WRITE_DELAY;";

  /** The database in a directory. */
  static H2Url in(Path home) {
    return new H2Url(file(home.resolve("dagsmith").toString(), home.toString()), "", "");
  }

  /** The database of a URL, or an error that says what is not allowed in it. */
  static H2Url parse(String url) {
    String rest = url.substring(PREFIX.length());
    int end = rest.indexOf(';');
    String place = end < 0 ? rest : rest.substring(0, end);
    String settings = end < 0 ? "" : allowed(rest.substring(end), url);
    int colon = place.indexOf(':');
    String scheme = colon < 2 ? "file" : place.substring(0, colon).toLowerCase(Locale.ROOT);
    String name = colon < 2 ? place : place.substring(colon + 1);
    return switch (scheme) {
      case "mem" -> new H2Url(null, name, settings);
      case "file", "async" -> new H2Url(file(name, url), "", settings);
      default ->
          throw bad(
              "The store's URL "
                  + url
                  + " leads to "
                  + scheme
                  + ":, which Dagsmith does not open. Write jdbc:h2:/path/to/file, or"
                  + " jdbc:h2:mem: for a store in memory.");
    };
  }

  /** The settings but for one. */
  String without(String name) {
    return settings.replaceAll(";" + name + "(=[^;]*)?(?=;|$)", "");
  }

  private static Path file(String name, String given) {
    String text = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    if (text.startsWith("~/")) {
      text = System.getProperty("user.home") + text.substring(1);
    }
    if (text.isEmpty() || text.indexOf(';') >= 0) {
      throw bad(
          "The store " + given + " has no usable path: it is empty, or has a semicolon in it.");
    }
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw bad("The store " + given + " is no path of this system: " + e.getReason() + ".");
    }
  }

  private static String allowed(String settings, String url) {
    StringBuilder kept = new StringBuilder();
    for (int at = 1; at <= settings.length(); ) {
      int end = settings.indexOf(';', at);
      end = end < 0 ? settings.length() : end;
      String setting = settings.substring(at, end);
      int equals = setting.indexOf('=');
      String name = equals < 0 ? setting : setting.substring(0, equals);
      String upper = name.trim().toUpperCase(Locale.ROOT);
      if (!upper.isEmpty()) {
        if (!ALLOWED.contains(';' + upper + ';') || setting.indexOf('\\') >= 0) {
          throw bad(
              "The store's URL "
                  + url.substring(0, url.indexOf(';'))
                  + " sets "
                  + name.trim()
                  + ", which is not allowed: such settings can run statements, open the file to"
                  + " others or lose what was recorded. Leave it out. Allowed are"
                  + ALLOWED.substring(0, ALLOWED.length() - 1).replace(";", " ")
                  + ".");
        }
        kept.append(';').append(upper).append(equals < 0 ? "" : setting.substring(equals));
      }
      at = end + 1;
    }
    return kept.toString();
  }

  private static StoreException bad(String message) {
    return new StoreException(StoreException.Kind.BAD_LOCATION, message, null);
  }
}
