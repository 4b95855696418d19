package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.seal.KeyFile;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.SealException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings of XCom values, by Airflow's names where it has one. */
final class ValueSettings {
  private final Map<ConfigKey, Setting> settings;

  ValueSettings(Map<ConfigKey, Setting> settings) {
    this.settings = settings;
  }

  /** How values are kept, but for their limits. */
  XComConfig over(XComConfig defaults) {
    XComConfig config = defaults;
    Setting backend = settings.get(ConfigKey.XCOM_BACKEND);
    if (backend != null) {
      config = config.backend(backend.text());
    }
    Setting files = settings.get(ConfigKey.XCOM_FILES);
    if (files != null) {
      config = config.files(path(files));
    }
    Setting path = settings.get(ConfigKey.XCOM_PATH);
    if (path != null) {
      config = config.path(path.text());
    }
    Setting threshold = settings.get(ConfigKey.XCOM_THRESHOLD);
    if (threshold != null) {
      config = config.threshold(threshold.bytes());
    }
    Setting compression = settings.get(ConfigKey.XCOM_COMPRESSION);
    config = compression == null ? config : config.compressed(zstd(compression));
    KeyRing keys = keys();
    return keys == null ? config : config.keys(keys);
  }

  /** Never says what stands in the setting. */
  private @Nullable KeyRing keys() {
    Setting text = settings.get(ConfigKey.XCOM_KEYS);
    Setting file = settings.get(ConfigKey.XCOM_KEYS_FILE);
    if (text != null) {
      return read(text, () -> KeyRing.parse(text.text()));
    }
    return file == null ? null : read(file, () -> KeyFile.read(path(file)));
  }

  private static KeyRing read(Setting setting, Supplier<KeyRing> keys) {
    try {
      return keys.get();
    } catch (IllegalArgumentException | SealException e) {
      throw new UsageException(setting.from() + ": " + e.getMessage() + ".");
    }
  }

  private static Path path(Setting setting) {
    try {
      return Path.of(setting.text()).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw setting.bad("a directory");
    }
  }

  private static boolean zstd(Setting setting) {
    return switch (setting.text()) {
      case "zstd" -> true;
      case "none" -> false;
      default -> throw setting.bad("zstd or none");
    };
  }
}
