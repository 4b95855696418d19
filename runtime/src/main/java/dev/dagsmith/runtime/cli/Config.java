package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.log.Logs;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings: the command line over the environment over the file over the defaults. The file is
 * the one named or that of the home; never one of the working directory, which others may write.
 */
final class Config {
  private static final String FILE = "dagsmith.properties";
  private final Map<ConfigKey, Setting> settings = new EnumMap<>(ConfigKey.class);
  private final PoolSettings pools = new PoolSettings();
  private final LimitSettings limits = new LimitSettings();
  private final Console console;
  private final Path home;

  private Config(Console console) {
    this.console = console;
    String named = console.environment().getOrDefault("DAGSMITH_HOME", "");
    this.home = named.isEmpty() ? Path.of(console.home(), ".dagsmith") : Path.of(named);
  }

  /**
   * The settings of an engine. What is not known is warned about.
   *
   * @throws UsageException if a setting or the file can't be read
   */
  static EngineConfig read(Console console, Arguments args) {
    Config config = new Config(console);
    config.file(args.get("--config"));
    config.environment();
    return config.engine(args.get("--db"));
  }

  private EngineConfig engine(@Nullable String db) {
    EngineConfig engine = EngineConfig.at(home);
    engine = engine.store(new StoreSettings(settings).over(engine.store(), db));
    Setting parallelism = settings.get(ConfigKey.PARALLELISM);
    if (parallelism != null) {
      engine = engine.parallelism(parallelism.atLeastOne());
    }
    Setting wait = settings.get(ConfigKey.CLOSE_WAIT);
    if (wait != null) {
      engine = engine.closeWait(wait.duration());
    }
    Setting lease = settings.get(ConfigKey.LEASE);
    if (lease != null) {
      if (lease.duration().toSeconds() < 1) {
        throw lease.bad("a second or more");
      }
      engine = engine.lease(lease.duration());
    }
    Setting level = settings.get(ConfigKey.LOG_LEVEL);
    if (level != null) {
      try {
        Logs.level(level.text());
      } catch (IllegalArgumentException e) {
        throw level.bad("one of error, warn, info, debug, trace");
      }
    }
    Setting limit = settings.get(ConfigKey.LOG_LIMIT);
    if (limit != null) {
      engine = engine.logLimit(limit.bytes());
    }
    engine =
        engine.secrets(new SecretSettings(settings, console.environment()).over(engine.secrets()));
    XComConfig values = new ValueSettings(settings).over(engine.xcoms());
    return pools.addTo(engine.xcoms(limits.over(values)));
  }

  private void file(@Nullable String named) {
    Path file = named == null ? home.resolve(FILE) : Path.of(named);
    if (named == null && !Files.exists(file)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("The settings in " + file + " can't be read: " + reason(e) + ".");
    }
    properties.stringPropertyNames().stream()
        .sorted()
        .forEach(
            name -> set(name, properties.getProperty(name), file + ", ", ConfigKey.properties()));
  }

  static String reason(Exception e) {
    return e instanceof NoSuchFileException ? "there is no such file" : e.toString();
  }

  private void environment() {
    for (Map.Entry<String, String> each : new TreeMap<>(console.environment()).entrySet()) {
      if (each.getKey().startsWith("DAGSMITH__")) {
        set(each.getKey(), each.getValue(), "", ConfigKey.variables());
      }
    }
  }

  private boolean takes(String name, Setting setting) {
    return pools.take(name, setting) || limits.take(name, setting);
  }

  private void set(String name, String value, String from, List<String> names) {
    int index = names.indexOf(name);
    if (index >= 0) {
      ConfigKey key = ConfigKey.at(index);
      String text = key == ConfigKey.PASSWORD ? value : value.strip();
      settings.put(key, new Setting(text, from + name));
    } else if (!takes(name, new Setting(value.strip(), from + name))) {
      console
          .err()
          .println("warning: " + from + name + " is no setting." + DidYouMean.hint(name, names));
    }
  }
}
