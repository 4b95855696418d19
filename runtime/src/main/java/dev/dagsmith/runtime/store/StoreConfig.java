package dev.dagsmith.runtime.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which store to open.
 *
 * @param home the directory of the embedded store, made if it is not there
 * @param url a JDBC URL that is used instead; null for the store in {@code home}
 * @param patience how long to wait for a store that another process holds
 */
public record StoreConfig(Path home, @Nullable String url, Duration patience) {
  /** The embedded store in a directory, without waiting. */
  public static StoreConfig in(Path home) {
    return new StoreConfig(home, null, Duration.ZERO);
  }

  /** The store of a JDBC URL, without waiting. */
  public static StoreConfig at(String url) {
    return new StoreConfig(Path.of(""), url, Duration.ZERO);
  }

  /** The same, waiting so long for another process. */
  public StoreConfig waiting(Duration newPatience) {
    return new StoreConfig(home, url, newPatience);
  }
}
