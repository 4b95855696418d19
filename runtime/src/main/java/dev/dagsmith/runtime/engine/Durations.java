package dev.dagsmith.runtime.engine;

import java.time.Duration;

/** Durations as users write them. */
final class Durations {
  private Durations() {}

  /** {@code 1m30s}, {@code 250ms}. */
  static String display(Duration duration) {
    StringBuilder out = new StringBuilder();
    part(out, duration.toDays(), "d");
    part(out, duration.toHoursPart(), "h");
    part(out, duration.toMinutesPart(), "m");
    part(out, duration.toSecondsPart(), "s");
    part(out, duration.toMillisPart(), "ms");
    return out.length() == 0 ? "0s" : out.toString();
  }

  private static void part(StringBuilder out, long amount, String unit) {
    if (amount > 0) {
      out.append(amount).append(unit);
    }
  }
}
