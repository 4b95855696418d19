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
    String source = elements.getConstantExpression(value);
    return source.startsWith("-") || (source.contains("/") && !(value instanceof String))
        ? "(" + source + ")"
        : source;
  }
}
