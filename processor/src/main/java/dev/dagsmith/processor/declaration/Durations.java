package dev.dagsmith.processor.declaration;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations: {@code "10s"}, {@code "1m30s"}, or ISO-8601. */
final class Durations {
  private static final Pattern PIECE = Pattern.compile("(\\d{1,15})(ms|s|m|h|d)");
  private static final Pattern ALL = Pattern.compile("(" + PIECE.pattern() + ")+");

  private Durations() {}

  /** The duration in milliseconds; empty if the text is none, is negative or too long. */
  static OptionalLong millis(String text) {
    String trimmed = text.replace(" ", "").toLowerCase(Locale.ROOT);
    try {
      return trimmed.startsWith("p") ? iso(trimmed) : units(trimmed);
    } catch (ArithmeticException | DateTimeParseException e) {
      return OptionalLong.empty();
    }
  }

  /** For people, in the largest units: {@code 1m30s}. */
  static String display(long millis) {
    StringBuilder text = new StringBuilder();
    long rest = millis;
    for (String unit : new String[] {"d", "h", "m", "s", "ms"}) {
      long size = millisOf(unit);
      if (rest >= size) {
        text.append(rest / size).append(unit);
        rest %= size;
      }
    }
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static long millisOf(String unit) {
    return switch (unit) {
      case "d" -> 86_400_000;
      case "h" -> 3_600_000;
      case "m" -> 60_000;
      case "s" -> 1_000;
      default -> 1;
    };
  }

  private static OptionalLong iso(String text) {
    Duration duration = Duration.parse(text);
    return duration.isNegative() ? OptionalLong.empty() : OptionalLong.of(duration.toMillis());
  }

  private static OptionalLong units(String text) {
    if (!ALL.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    long sum = 0;
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      long count = Long.parseLong(piece.group(1));
      sum = Math.addExact(sum, Math.multiplyExact(count, millisOf(piece.group(2))));
    }
    return OptionalLong.of(sum);
  }
}
