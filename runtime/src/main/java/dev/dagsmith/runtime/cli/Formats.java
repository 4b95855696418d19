package dev.dagsmith.runtime.cli;

import java.util.List;

/** Reads in which form something is to be printed. */
final class Formats {
  private Formats() {}

  /**
   * What {@code --format} or {@code --json} says.
   *
   * @param formats those that there are; the first is the default
   * @throws UsageException if there is no such form, or the two say different things
   */
  static String of(Arguments args, List<String> formats) {
    String given = args.get("--format");
    boolean json = args.has("--json");
    if (json && given != null && !given.equals("json")) {
      throw new UsageException("--json is --format json; --format says " + given + ".");
    }
    String format = json ? "json" : given == null ? formats.get(0) : given;
    if (!formats.contains(format)) {
      throw new UsageException(
          "--format: got \""
              + format
              + "\", expected one of "
              + String.join(", ", formats)
              + "."
              + DidYouMean.hint(format, formats));
    }
    return format;
  }
}
