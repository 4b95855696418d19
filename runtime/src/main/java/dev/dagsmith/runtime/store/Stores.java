package dev.dagsmith.runtime.store;

import dev.dagsmith.runtime.store.jdbc.H2Stores;
import dev.dagsmith.runtime.store.jdbc.PgStores;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Opens stores. */
public final class Stores {
  private Stores() {}

  /**
   * The store of a configuration, made if it is not there.
   *
   * @throws StoreException if it can't be opened
   */
  public static RunStore open(StoreConfig config) {
    return open(config, InstantSource.system());
  }

  /**
   * The same with a clock in place of this machine's, for tests of leases.
   *
   * @param clock the time of an embedded store; a server has its own
   */
  public static RunStore open(StoreConfig config, InstantSource clock) {
    String url = config.url();
    if (url == null) {
      return H2Stores.inHome(config, clock);
    }
    if (url.startsWith("jdbc:h2:")) {
      return H2Stores.at(url, config, clock);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return PgStores.at(url, config);
    }
    throw new StoreException(
        StoreException.Kind.BAD_LOCATION,
        "The store's URL "
            + scheme(url)
            + " names a database that Dagsmith does not know. Write jdbc:h2:/path/to/file or"
            + " jdbc:postgresql://host/database.",
        null);
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

  /**
   * The file that a configuration's store is kept in, whether it is there or not; null if it is in
   * memory, on a server, or in a directory that is not there.
   */
  public static @Nullable Path file(StoreConfig config) {
    String url = config.url();
    return url == null || url.startsWith("jdbc:h2:") ? H2Stores.file(config) : null;
  }

  /** The file of a store that would be made if it was opened; null for any other store. */
  public static @Nullable Path missing(StoreConfig config) {
    String url = config.url();
    return url == null || url.startsWith("jdbc:h2:") ? H2Stores.missing(config) : null;
  }

  /** A new store in memory, for tests; it is gone when it is closed. */
  public static RunStore inMemory() {
    return open("jdbc:h2:mem:");
  }

  /** The part of a URL that can't hold a password. */
  private static String scheme(String url) {
    int first = url.indexOf(':');
    int second = first < 0 ? -1 : url.indexOf(':', first + 1);
    return second < 0 ? url : url.substring(0, second + 1) + "..";
  }
}
