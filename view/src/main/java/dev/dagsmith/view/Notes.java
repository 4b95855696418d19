package dev.dagsmith.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was set for a node, in words. */
public final class Notes {
  private Notes() {}

  /** {@code 3 retries}, {@code at most 4 at once}, {@code timeout 1m30s}; in this order. */
  public static List<String> settings(NodeView node) {
    List<String> notes = new ArrayList<>();
    Map<String, String> settings = node.settings();
    String retries = settings.get("retries");
    if (retries != null) {
      notes.add(retries.equals("1") ? "1 retry" : retries + " retries");
    }
    String active = settings.get("max_active_tis_per_dagrun");
    if (active != null) {
      notes.add("at most " + active + " at once");
    }
    String timeout = settings.get("execution_timeout");
    if (timeout != null) {
      notes.add("timeout " + duration(timeout));
    }
    return notes;
  }

  /** {@code every 10s}; empty for what polls at the usual pace, or not at all. */
  public static String polling(NodeView node) {
    String interval = node.settings().get("poke_interval");
    return interval == null ? "" : "every " + duration(interval);
  }

  /** {@code 1m30s} for {@code PT1M30S}. */
  private static String duration(String iso) {
    long millis = Duration.parse(iso).toMillis();
    return millis % 1000 == 0 ? iso.substring(2).toLowerCase(Locale.ROOT) : millis + "ms";
  }
}
