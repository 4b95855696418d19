package dev.dagsmith.runtime.cli;

import org.jspecify.annotations.Nullable;

/** Reads counts that options give. */
final class Numbers {
  private Numbers() {}

  /**
   * A whole number, 1 or more.
   *
   * @param otherwise what holds if the option is not there
   * @throws UsageException if it is no such number
   */
  static int atLeastOne(Arguments args, Option option, int otherwise) {
    String text = args.get(option.name());
    return text == null ? otherwise : atLeastOne(option.name(), text);
  }

  private static int atLeastOne(String name, @Nullable String text) {
    try {
      int number = Integer.parseInt(String.valueOf(text));
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageException(name + ": got \"" + text + "\", expected a whole number, 1 or more.");
  }
}
