package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.engine.EngineConfig;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many slots the pools have: {@code pools.db=4}, {@code DAGSMITH__POOLS__DB=4}. */
final class PoolSettings {
  private static final String PROPERTY = "pools.";
  private static final String VARIABLE = "DAGSMITH__POOLS__";
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,100}");

  private final Map<String, Setting> slots = new TreeMap<>();

  /** Takes a setting if it is one of a pool. */
  boolean take(String name, Setting setting) {
    String pool = pool(name);
    if (pool == null) {
      return false;
    } else if (!NAME.matcher(pool).matches()) {
      throw new UsageException(
          setting.from()
              + ": \""
              + pool
              + "\" can't be the name of a pool. Use small letters, digits and _.");
    }
    slots.put(pool, setting);
    return true;
  }

  EngineConfig addTo(EngineConfig config) {
    EngineConfig all = config;
    for (Map.Entry<String, Setting> each : slots.entrySet()) {
      all = all.pool(each.getKey(), each.getValue().atLeastOne());
    }
    return all;
  }

  private static @Nullable String pool(String name) {
    if (name.startsWith(PROPERTY)) {
      return name.substring(PROPERTY.length());
    }
    return name.startsWith(VARIABLE)
        ? name.substring(VARIABLE.length()).toLowerCase(Locale.ROOT)
        : null;
  }
}
