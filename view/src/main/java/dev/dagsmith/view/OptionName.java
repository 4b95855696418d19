package dev.dagsmith.view;

import java.util.Locale;

/** What a dag's parameter is called on the command line. */
public final class OptionName {
  private OptionName() {}

  /** {@code --batch-size} for {@code batchSize}, {@code --http-url} for {@code httpURL}. */
  public static String of(String parameter) {
    return "--"
        + parameter
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
            .replace('_', '-')
            .toLowerCase(Locale.ROOT);
  }
}
