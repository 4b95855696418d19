package dev.dagsmith.processor.frontend;

/** Works on source text between names and literals: white space, comments, operators, keywords. */
final class Tokens {
  private Tokens() {}

  /**
   * The same code without comments and line ends. A line that begins with a dot is joined to the
   * one above it. Strings in it are kept.
   */
  static String oneLine(String code) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < code.length()) {
      int next = skipBlank(code, i);
      if (next > i) {
        blank(out, code, next, code.substring(i, next));
        i = next;
      } else if (code.charAt(i) == '"' || code.charAt(i) == '\'') {
        int end = endOfQuoted(code, i);
        out.append(code, i, end);
        i = end;
      } else {
        out.append(code.charAt(i++));
      }
    }
    return out.toString();
  }

  private static void blank(StringBuilder out, String code, int next, String skipped) {
    boolean multiLine = skipped.indexOf('\n') >= 0;
    char before = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
    char after = next < code.length() ? code.charAt(next) : ' ';
    boolean tight = after == '.' || after == ')' || before == '(' || before == '.';
    if (!(multiLine && tight)) {
      out.append(' ');
    }
  }

  private static int skipBlank(String code, int from) {
    int i = from;
    while (i < code.length()) {
      if (Character.isWhitespace(code.charAt(i))) {
        i++;
      } else if (code.startsWith("//", i)) {
        int end = code.indexOf('\n', i);
        i = end < 0 ? code.length() : end;
      } else if (code.startsWith("/*", i)) {
        int end = code.indexOf("*/", i + 2);
        i = end < 0 ? code.length() : end + 2;
      } else {
        return i;
      }
    }
    return i;
  }

  private static int endOfQuoted(String code, int start) {
    if (code.startsWith("\"\"\"", start)) {
      int end = start + 3;
      while (end < code.length() && !code.startsWith("\"\"\"", end)) {
        end += code.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(code.length(), end + 3);
    }
    int end = start + 1;
    while (end < code.length() && code.charAt(end) != code.charAt(start)) {
      end += code.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(code.length(), end + 1);
  }
}
