package dev.dagsmith.runtime.store.jdbc;

import org.jspecify.annotations.Nullable;

/** Whether a failure comes from a full disk, which Java tells only in the text. */
final class DiskFull {
  private static final String[] TEXTS = {
    "No space left on device",
    "There is not enough space on the disk",
    "Disk quota exceeded",
    "File too large"
  };

  private DiskFull() {}

  static boolean causes(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (tells(at.getMessage())) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  private static boolean tells(@Nullable String message) {
    if (message != null) {
      for (String text : TEXTS) {
        if (message.contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
