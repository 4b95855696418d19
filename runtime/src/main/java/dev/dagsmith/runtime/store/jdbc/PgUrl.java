package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.Login;
import dev.dagsmith.runtime.store.StoreException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a URL of PostgreSQL says. The driver's parameters can name classes to load and files to
 * write; only those that say where the server is, and how to talk to it safely, are let through.
 *
 * @param place the URL without parameters
 * @param parameters those that were given, by their names
 */
record PgUrl(String place, Map<String, String> parameters) {
  static final String PREFIX = "jdbc:postgresql:";

  private static final Pattern PLACE =
      Pattern.compile("(//[A-Za-z0-9_.,:\\[\\]-]*/)?[^/?&#@;\\s]*");
  private static final Map<String, String> ALLOWED = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    for (String name :
        new String[] {
          "user",
          "password",
          "ssl",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "sslpassword",
          "sslNegotiation",
          "channelBinding",
          "gssEncMode",
          "connectTimeout",
          "loginTimeout",
          "socketTimeout",
          "tcpKeepAlive",
          "ApplicationName",
          "currentSchema",
          "targetServerType",
          "hostRecheckSeconds",
          "prepareThreshold"
        }) {
      ALLOWED.put(name, name);
    }
  }

  /** Reads a URL, or says what is not allowed in it. */
  static PgUrl parse(String url) {
    String rest = url.substring(PREFIX.length());
    int question = rest.indexOf('?');
    String place = question < 0 ? rest : rest.substring(0, question);
    if (!PLACE.matcher(place).matches()) {
      throw bad(
          place.contains("@")
              ? "The store's URL names a user before the server. Write"
                  + " jdbc:postgresql://host/database, and give the user and the password as"
                  + " DAGSMITH__DATABASE__USER and DAGSMITH__DATABASE__PASSWORD."
              : "The store's URL "
                  + PREFIX
                  + place
                  + " names no server and database. Write jdbc:postgresql://host:port/database.");
    }
    Map<String, String> parameters = new TreeMap<>();
    if (question >= 0) {
      for (String each : rest.substring(question + 1).split("&", -1)) {
        if (!each.isEmpty()) {
          read(each, parameters);
        }
      }
    }
    return new PgUrl(PREFIX + place, Map.copyOf(parameters));
  }

  private static void read(String parameter, Map<String, String> parameters) {
    int sign = parameter.indexOf('=');
    String given = sign < 0 ? parameter : parameter.substring(0, sign);
    String name = ALLOWED.get(given);
    if (name == null) {
      throw bad(
          "The store's URL sets "
              + given
              + ", which is not allowed: such parameters can load classes, write files or lose what"
              + " was recorded. Leave it out. Allowed are "
              + String.join(" ", ALLOWED.keySet())
              + ".");
    }
    try {
      String value = sign < 0 ? "" : parameter.substring(sign + 1);
      parameters.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw bad("The store's URL sets " + name + " to something with a stray percent sign.");
    }
  }

  /** What the driver is to be given. */
  Properties properties(Login login) {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "dagsmith");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    // a server that is gone without a word must not hold the store for ever
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("currentSchema", schema());
    properties.putAll(parameters);
    put(properties, "user", login.user());
    put(properties, "password", login.password());
    properties.setProperty("reWriteBatchedInserts", "true");
    return properties;
  }

  private static void put(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.setProperty(name, value);
    }
  }

  /** Without values, which may be secret. */
  @Override
  public String toString() {
    return place + " " + parameters.keySet();
  }

  /** The schema that the tables are in. */
  String schema() {
    return parameters.getOrDefault("currentSchema", "dagsmith");
  }

  private static StoreException bad(String message) {
    return new StoreException(StoreException.Kind.BAD_LOCATION, message, null);
  }
}
