package dev.dagsmith.processor.emit;

/** Java text without what has no meaning. */
final class Tokens {
  private Tokens() {}

  /** The text without spaces, except in literals and between two words. */
  static String bare(String code) {
    StringBuilder out = new StringBuilder();
    boolean space = false;
    int i = 0;
    while (i < code.length()) {
      char c = code.charAt(i);
      if (Character.isWhitespace(c)) {
        space = true;
        i++;
        continue;
      }
      if (space && out.length() > 0 && isWord(out.charAt(out.length() - 1)) && isWord(c)) {
        out.append(' ');
      }
      space = false;
      if (c == '"' || c == '\'') {
        int end = literal(code, i);
        out.append(code, i, end);
        i = end;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static boolean isWord(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  /** Where the literal that begins here ends. */
  private static int literal(String code, int start) {
    char quote = code.charAt(start);
    if (code.startsWith("\"\"\"", start)) {
      int i = start + 3;
      while (i < code.length() && !code.startsWith("\"\"\"", i)) {
        i += code.charAt(i) == '\\' ? 2 : 1;
      }
      return Math.min(code.length(), i + 3);
    }
    int i = start + 1;
    while (i < code.length() && code.charAt(i) != quote) {
      i += code.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(code.length(), i + 1);
  }
}
