package dev.dagsmith.processor.frontend;

import javax.lang.model.util.Elements;

/** Writes the values of compile-time constants as source. */
final class Constants {
  private Constants() {}

  /** An expression of the constant's own type that may stand anywhere. */
  static String text(Elements elements, Object value) {
    if (value instanceof Byte || value instanceof Short) {
      String type = value instanceof Byte ? "byte" : "short";
      return "((" + type + ") " + value + ")";
    }
    String source = literal(elements, value);
    return source.startsWith("-") || (source.contains("/") && !(value instanceof String))
        ? "(" + source + ")"
        : source;
  }

  /**
   * A literal. JDKs differ in whether they escape the apostrophe of a string, and the text counts
   * for the graph's version.
   */
  static String literal(Elements elements, Object value) {
    String source = elements.getConstantExpression(value);
    if (!(value instanceof String)) {
      return source;
    }
    StringBuilder text = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        char escaped = source.charAt(++i);
        text.append(escaped == '\'' ? "" : "\\").append(escaped);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
