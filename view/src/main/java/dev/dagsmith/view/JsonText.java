package dev.dagsmith.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON: maps (in their order), lists, texts, numbers, booleans and null. Indented by two
 * spaces, or on one line.
 */
public final class JsonText {
  private final StringBuilder out = new StringBuilder();
  private final boolean indented;

  private JsonText(boolean indented) {
    this.indented = indented;
  }

  /** The value over several lines, without a line end after the last. */
  public static String indented(@Nullable Object value) {
    return write(value, true);
  }

  /** The value on one line. */
  public static String compact(@Nullable Object value) {
    return write(value, false);
  }

  private static String write(@Nullable Object value, boolean indented) {
    JsonText text = new JsonText(indented);
    text.value(value, 0);
    return text.out.toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else if (value instanceof Double number) {
      out.append(new BigDecimal(Double.toString(number)).toString());
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      text(value.toString());
    }
  }

  private void object(Map<?, ?> map, int depth) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      line(depth + 1);
      text(String.valueOf(entry.getKey()));
      out.append(indented ? ": " : ":");
      value(entry.getValue(), depth + 1);
      separator = ",";
    }
    if (!map.isEmpty()) {
      line(depth);
    }
    out.append('}');
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    boolean lines = list.stream().anyMatch(each -> each instanceof Map);
    String separator = "";
    for (Object each : list) {
      out.append(separator);
      if (lines) {
        line(depth + 1);
      }
      value(each, depth + 1);
      separator = lines || !indented ? "," : ", ";
    }
    if (lines) {
      line(depth);
    }
    out.append(']');
  }

  private void line(int depth) {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
