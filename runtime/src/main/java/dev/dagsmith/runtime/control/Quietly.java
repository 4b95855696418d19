package dev.dagsmith.runtime.control;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Closes what is not needed any more, whether it can be closed or not. */
final class Quietly {
  private Quietly() {}

  static void close(@Nullable Closeable resource) {
    try {
      if (resource != null) {
        resource.close();
      }
    } catch (IOException e) {
      return; // it is gone either way
    }
  }
}
