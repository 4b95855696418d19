package dev.dagsmith.runtime.cli;

import java.time.Duration;

/**
 * A setting as it was found.
 *
 * @param text its value
 * @param from where it was found, for people
 */
record Setting(String text, String from) {
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

  UsageException bad(String expected) {
    return new UsageException(from + ": got \"" + text + "\", expected " + expected + ".");
  }
}
