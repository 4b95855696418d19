package dev.dagsmith.processor.emit;

import java.util.HashSet;
import java.util.Set;

/** Names of constants: {@code getCatFact} is {@code GET_CAT_FACT}. */
final class ConstantNames {
  private final Set<String> taken = new HashSet<>();

  /** A name for what has this id; that of another one gets {@code _} appended. */
  String of(String id) {
    String name = upper(id);
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** The words of the id in capitals; {@code -} separates them as {@code _} does. */
  private static String upper(String id) {
    StringBuilder name = new StringBuilder();
    int[] letters = id.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      if (beginsWord(letters, i)) {
        name.append('_');
      }
      boolean part = Character.isJavaIdentifierPart(letters[i]);
      name.appendCodePoint(part ? Character.toUpperCase(letters[i]) : '_');
    }
    boolean starts = Character.isJavaIdentifierStart(name.codePointAt(0));
    // one underscore alone is a keyword
    return starts && !name.toString().equals("_") ? name.toString() : "_" + name;
  }

  /** In {@code toURLOf2Parts} these are {@code U}, {@code O} and {@code P}. */
  private static boolean beginsWord(int[] letters, int i) {
    if (i == 0 || !Character.isUpperCase(letters[i])) {
      return false;
    }
    int before = letters[i - 1];
    boolean last = i == letters.length - 1;
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || (Character.isUpperCase(before) && !last && Character.isLowerCase(letters[i + 1]));
  }
}
