package dev.dagsmith.runtime.store.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * Makes texts for people such that every database takes them: what a task calls itself must not
 * fail a group.
 */
final class Storable {
  private static final char REPLACEMENT = '\ufffd';

  private Storable() {}

  /** The same text, with NUL characters and halves of surrogate pairs replaced. */
  static @Nullable String text(@Nullable String text) {
    if (text == null) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return replaced(text, i);
      }
    }
    return text;
  }

  private static String replaced(String text, int from) {
    StringBuilder storable = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean bad = c == 0 || (Character.isBmpCodePoint(c) && Character.isSurrogate((char) c));
      storable.appendCodePoint(bad ? REPLACEMENT : c);
      i += Character.charCount(c);
    }
    return storable.toString();
  }
}
