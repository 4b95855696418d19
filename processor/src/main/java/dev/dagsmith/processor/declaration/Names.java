package dev.dagsmith.processor.declaration;

import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Which texts may be ids and names of pools and classes. */
final class Names {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,250}");

  /** Such that every pool can be named in the environment, which is written in capitals. */
  private static final Pattern POOL = Pattern.compile("[a-z0-9_]{1,100}");

  private Names() {}

  /** Whether the text may be the id of a task or a dag. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether the text may be the name of a pool. */
  static boolean isPool(String text) {
    return POOL.matcher(text).matches();
  }

  /** Whether the text may be the simple name of a class. */
  static boolean isClassName(String text) {
    return SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text);
  }

  /** The name of the class that is generated for a dag of this name. */
  static String generated(String method) {
    int first = method.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(method.substring(Character.charCount(first)))
        .append("Dag")
        .toString();
  }
}
