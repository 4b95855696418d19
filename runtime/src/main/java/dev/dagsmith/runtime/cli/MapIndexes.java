package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.MapPath;
import org.jspecify.annotations.Nullable;

/** Reads {@code --map-index 2,0}. */
final class MapIndexes {
  static final Option OPTION =
      Option.value("--map-index", "N,..", "Which instance of a mapped task, such as 2 or 2,0.");

  private MapIndexes() {}

  /**
   * The path that was given; that of what is not mapped if none was.
   *
   * @throws UsageException if it is none
   */
  static MapPath of(Arguments args) {
    String text = args.get(OPTION.name());
    if (text == null) {
      return MapPath.NONE;
    }
    String[] parts = bare(text).split(",", -1);
    int[] indexes = new int[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        indexes[i] = Integer.parseUnsignedInt(parts[i].strip());
      }
    } catch (NumberFormatException e) {
      indexes[0] = -1;
    }
    for (int each : indexes) {
      if (each < 0) {
        throw new UsageException(
            OPTION.name() + ": got \"" + text + "\", expected indexes such as 2 or 2,0.");
      }
    }
    return MapPath.of(indexes);
  }

  /** As it is shown elsewhere, {@code [2, 0]}, it can be copied too. */
  private static String bare(@Nullable String text) {
    String stripped = String.valueOf(text).strip();
    return stripped.startsWith("[") && stripped.endsWith("]")
        ? stripped.substring(1, stripped.length() - 1)
        : stripped;
  }
}
