package dev.dagsmith.processor.emit;

/** Javadoc for generated code. */
final class Docs {
  private Docs() {}

  /** Plain text for Javadoc. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&', '<', '>', '@', '*', '/', '\\', '{', '}' ->
            out.append(c == '/' || c == '*' ? slash(out, c) : "&#" + (int) c + ";");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Only what would end or begin a comment is written in another way. */
  private static String slash(StringBuilder before, char c) {
    char last = before.length() == 0 ? ' ' : before.charAt(before.length() - 1);
    return (c == '/' && last == '*') || (c == '*' && last == '/')
        ? "&#" + (int) c + ";"
        : String.valueOf(c);
  }
}
