package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComLimits;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large a value may be in a backend: {@code xcom_limit.database=8MiB}, {@code
 * DAGSMITH__XCOM_WARN__FILE=1MiB}.
 */
final class LimitSettings {
  private static final String WARN = "xcom_warn.";
  private static final String REFUSE = "xcom_limit.";

  private final Map<String, Setting> warn = new TreeMap<>();
  private final Map<String, Setting> refuse = new TreeMap<>();

  /** Takes a setting if it is one of a limit. */
  boolean take(String name, Setting setting) {
    String property =
        name.startsWith("DAGSMITH__XCOM_")
            ? name.substring("DAGSMITH__".length()).toLowerCase(Locale.ROOT).replace("__", ".")
            : name;
    return take(property, WARN, setting, warn) || take(property, REFUSE, setting, refuse);
  }

  private static boolean take(
      String name, String prefix, Setting setting, Map<String, Setting> settings) {
    boolean ours = name.startsWith(prefix) && name.length() > prefix.length();
    if (ours) {
      settings.put(name.substring(prefix.length()), setting);
    }
    return ours;
  }

  XComConfig over(XComConfig config) {
    XComLimits limits = config.limits();
    for (Map.Entry<String, Setting> each : warn.entrySet()) {
      limits = limits.warn(each.getKey(), each.getValue().bytes());
    }
    for (Map.Entry<String, Setting> each : refuse.entrySet()) {
      limits = limits.refuse(each.getKey(), each.getValue().bytes());
    }
    return config.limits(limits);
  }
}
