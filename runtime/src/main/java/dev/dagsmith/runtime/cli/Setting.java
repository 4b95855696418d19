package dev.dagsmith.runtime.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting as it was found.
 *
 * @param text its value
 * @param from where it was found, for people
 */
record Setting(String text, String from) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,10})([kKmM]?)(?:i?[bB])?");
  private static final long MOST = 1L << 30;

  Duration duration() {
    try {
      return Durations.parse(text);
    } catch (RuntimeException e) {
      throw bad("a duration such as 10s");
    }
  }

  int atLeastOne() {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad("a whole number, 1 or more");
    }
    throw bad("a whole number, 1 or more");
  }

  /** A number of bytes, such as {@code 4MiB}; 0 is one too. */
  int bytes() {
    Matcher size = SIZE.matcher(text);
    if (size.matches()) {
      long unit =
          switch (size.group(2).toUpperCase(Locale.ROOT)) {
            case "K" -> 1L << 10;
            case "M" -> 1L << 20;
            default -> 1;
          };
      long bytes = Long.parseLong(size.group(1)) * unit;
      if (bytes <= MOST) {
        return (int) bytes;
      }
    }
    throw bad("a size such as 512KiB or 4MiB, up to 1024MiB");
  }

  UsageException bad(String expected) {
    return new UsageException(from + ": got \"" + text + "\", expected " + expected + ".");
  }
}
