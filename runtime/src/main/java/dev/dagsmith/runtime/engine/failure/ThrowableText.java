package dev.dagsmith.runtime.engine.failure;

import dev.dagsmith.runtime.log.Masker;
import org.jspecify.annotations.Nullable;

/** Reads exceptions whose own methods may fail, without the secrets that are known. */
public final class ThrowableText {
  private ThrowableText() {}

  public static @Nullable String message(Throwable thrown) {
    try {
      return Masker.shared().mask(thrown.getMessage());
    } catch (Throwable broken) {
      return unreadable("getMessage", broken);
    }
  }

  public static String text(Throwable thrown) {
    try {
      String text = thrown.toString();
      return text == null ? thrown.getClass().getName() : Masker.shared().masked(text);
    } catch (Throwable broken) {
      return thrown.getClass().getName() + ": " + unreadable("toString", broken);
    }
  }

  static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable broken) {
      return null;
    }
  }

  private static String unreadable(String method, Throwable broken) {
    return "(its " + method + " threw " + broken.getClass().getName() + ")";
  }
}
