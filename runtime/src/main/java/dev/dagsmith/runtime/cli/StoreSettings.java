package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.Durability;
import dev.dagsmith.runtime.store.Login;
import dev.dagsmith.runtime.store.StoreConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of the store. */
final class StoreSettings {
  private final Map<ConfigKey, Setting> settings;

  StoreSettings(Map<ConfigKey, Setting> settings) {
    this.settings = settings;
  }

  /**
   * The store to open.
   *
   * @param db the URL of the command line, which wins
   */
  StoreConfig over(StoreConfig defaults, @Nullable String db) {
    StoreConfig store = defaults.login(new Login(text(ConfigKey.USER), password()));
    String url = db == null ? text(ConfigKey.URL) : db;
    store = url == null ? store : store.url(url);
    Setting durability = settings.get(ConfigKey.DURABILITY);
    store = durability == null ? store : store.durability(durability(durability));
    Setting outage = settings.get(ConfigKey.OUTAGE);
    return outage == null ? store : store.outage(outage.duration());
  }

  private @Nullable String text(ConfigKey key) {
    Setting setting = settings.get(key);
    return setting == null ? null : setting.text();
  }

  private @Nullable String password() {
    Setting file = settings.get(ConfigKey.PASSWORD_FILE);
    if (file == null || settings.containsKey(ConfigKey.PASSWORD)) {
      return text(ConfigKey.PASSWORD);
    }
    try {
      return Files.readString(Path.of(file.text())).stripTrailing();
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(
          file.from() + ": the file " + file.text() + " can't be read: " + Config.reason(e) + ".");
    }
  }

  private static Durability durability(Setting setting) {
    for (Durability each : Durability.values()) {
      if (each.display().equals(setting.text())) {
        return each;
      }
    }
    throw setting.bad("disk or process");
  }
}
