package dev.dagsmith.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON: maps and other iterables (in their order), {@link Rows}, texts, numbers, booleans,
 * null, and what is JSON already. Indented by two spaces, or on one line.
 */
public final class JsonText {
  private final Appendable out;
  private final boolean indented;

  private JsonText(Appendable out, boolean indented) {
    this.out = out;
    this.indented = indented;
  }

  /** Text that is JSON already, to be written as it is. */
  public record Raw(String json) {}

  /** An array whose elements are handed over one after the other, so that nobody holds them all. */
  @FunctionalInterface
  public interface Rows {
    /** Hands each element over. */
    void forEach(Consumer<Object> element);
  }

  /** The value over several lines, without a line end after the last. */
  public static String indented(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, true, out);
    return out.toString();
  }

  /** The value on one line. */
  public static String compact(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, false, out);
    return out.toString();
  }

  /** Writes the value; iterables are walked through as they are written. */
  public static void write(@Nullable Object value, boolean indented, Appendable out) {
    try {
      new JsonText(out, indented).value(value, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void value(@Nullable Object value, int depth) throws IOException {
    if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof Iterable<?> list) {
      array(list::forEach, depth);
    } else if (value instanceof Rows rows) {
      array(rows, depth);
    } else if (value instanceof Raw raw) {
      out.append(raw.json());
    } else if (value instanceof Double number) {
      out.append(new BigDecimal(Double.toString(number)).toString());
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(String.valueOf(value));
    } else {
      out.append(JsonQuotes.quoted(value.toString()));
    }
  }

  private void object(Map<?, ?> map, int depth) throws IOException {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      line(depth + 1);
      out.append(JsonQuotes.quoted(String.valueOf(entry.getKey())));
      out.append(indented ? ": " : ":");
      value(entry.getValue(), depth + 1);
      separator = ",";
    }
    if (!map.isEmpty()) {
      line(depth);
    }
    out.append('}');
  }

  /** Objects stand on lines of their own; other elements on one. */
  private void array(Rows rows, int depth) throws IOException {
    Elements elements = new Elements(depth);
    out.append('[');
    try {
      rows.forEach(elements);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (elements.lines) {
      line(depth);
    }
    out.append(']');
  }

  private final class Elements implements Consumer<Object> {
    private final int depth;
    private boolean first = true;
    private boolean lines;

    Elements(int depth) {
      this.depth = depth;
    }

    @Override
    public void accept(@Nullable Object each) {
      try {
        lines = each instanceof Map;
        out.append(first ? "" : lines || !indented ? "," : ", ");
        if (lines) {
          line(depth + 1);
        }
        value(each, depth + 1);
        first = false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void line(int depth) throws IOException {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }
}
