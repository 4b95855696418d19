package dev.dagsmith.runtime.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which store to open, and how.
 *
 * @param home the directory of the embedded store, made if it is not there
 * @param url a JDBC URL that is used instead; null for the store in {@code home}
 * @param login who opens a server's database
 * @param durability what a committed group outlives
 * @param patience how long opening waits for a file that another process holds, or a server that
 *     does not answer
 * @param outage how long reading waits for a server that went away
 */
public record StoreConfig(
    Path home,
    @Nullable String url,
    Login login,
    Durability durability,
    Duration patience,
    Duration outage) {
  /** Longer than a server takes to restart, shorter than people wait without asking. */
  private static final Duration OUTAGE = Duration.ofMinutes(5);

  /** The embedded store in a directory, without waiting. */
  public static StoreConfig in(Path home) {
    return new StoreConfig(home, null, Login.NONE, Durability.DISK, Duration.ZERO, OUTAGE);
  }

  /** The store of a JDBC URL, without waiting. */
  public static StoreConfig at(String url) {
    return in(Path.of("")).url(url);
  }

  /** The same at a JDBC URL. */
  public StoreConfig url(String newUrl) {
    return new StoreConfig(home, newUrl, login, durability, patience, outage);
  }

  /** The same, opened by this user. */
  public StoreConfig login(Login newLogin) {
    return new StoreConfig(home, url, newLogin, durability, patience, outage);
  }

  /** The same with another durability. */
  public StoreConfig durability(Durability newDurability) {
    return new StoreConfig(home, url, login, newDurability, patience, outage);
  }

  /** The same, waiting so long to be opened. */
  public StoreConfig waiting(Duration newPatience) {
    return new StoreConfig(home, url, login, durability, newPatience, outage);
  }

  /** The same, waiting so long for a server that went away. */
  public StoreConfig outage(Duration newOutage) {
    return new StoreConfig(home, url, login, durability, patience, newOutage);
  }
}
