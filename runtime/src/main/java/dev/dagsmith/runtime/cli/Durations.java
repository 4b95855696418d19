package dev.dagsmith.runtime.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as in {@code @Dag}: {@code 90s}, {@code 1m30s}, {@code PT90S}; and as shown. */
final class Durations {
  private static final Pattern PART = Pattern.compile("(\\d{1,18})(ms|s|m|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Durations() {}

  static Duration parse(String text) {
    if (text.startsWith("P") || text.startsWith("-P")) {
      return Duration.parse(text);
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    int at = 0;
    while (part.find() && part.start() == at) {
      Duration unit = UNITS.getOrDefault(part.group(2), Duration.ZERO);
      sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
      at = part.end();
    }
    if (at == 0 || at < text.length()) {
      throw new IllegalArgumentException(text);
    }
    return sum;
  }

  /**
   * The value of an option.
   *
   * @throws UsageException if it is no duration, or a negative one
   */
  static Duration of(String option, String text, String example) {
    try {
      Duration duration = parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (RuntimeException e) {
      // told below
    }
    throw new UsageException(
        option + ": got \"" + text + "\", expected a duration such as " + example + ".");
  }

  /** {@code 340 ms}, {@code 2.1 s}, {@code 3m05s}, {@code 2h03m}. */
  static String shown(Duration duration) {
    long millis = Math.max(0, duration.toMillis());
    if (millis < 1000) {
      return millis + " ms";
    }
    long seconds = millis / 1000;
    if (seconds < 60) {
      return seconds + "." + millis % 1000 / 100 + " s";
    }
    long minutes = seconds / 60;
    return minutes < 60
        ? String.format("%dm%02ds", minutes, seconds % 60)
        : String.format("%dh%02dm", minutes / 60, minutes % 60);
  }
}
