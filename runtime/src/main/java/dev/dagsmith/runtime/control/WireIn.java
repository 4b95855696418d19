package dev.dagsmith.runtime.control;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads values. Which classes are made is said by the reader's own signatures, and those are
 * records, enums and a few of the JDK's. For one thread.
 */
final class WireIn {
  private final DataInputStream in;

  WireIn(DataInputStream in) {
    this.in = in;
  }

  /**
   * Reads a value of a type; null for {@code void}.
   *
   * @throws IOException also if what comes can't be such a value
   */
  @Nullable Object value(WireType type) throws IOException {
    Class<?> raw = type.raw();
    if (raw == void.class || (!raw.isPrimitive() && !in.readBoolean())) {
      return null;
    }
    if (raw == int.class || raw == Integer.class) {
      return in.readInt();
    } else if (raw == long.class) {
      return in.readLong();
    } else if (raw == boolean.class) {
      return in.readBoolean();
    } else if (raw == String.class) {
      return new String(bytes(), StandardCharsets.UTF_8);
    } else if (raw == byte[].class) {
      return bytes();
    } else if (raw == int[].class) {
      return numbers();
    } else if (raw == Instant.class) {
      return Instant.ofEpochSecond(in.readLong(), in.readInt());
    } else if (raw.isEnum()) {
      return constant(raw, new String(bytes(), StandardCharsets.UTF_8));
    }
    return raw == List.class ? list(type.element()) : row(RowShape.of(raw));
  }

  private static Object constant(Class<?> type, String name) throws IOException {
    for (Object each : type.getEnumConstants()) {
      if (((Enum<?>) each).name().equals(name)) {
        return each;
      }
    }
    throw new IOException("There is no " + name + " in " + type.getName());
  }

  private List<@Nullable Object> list(WireType element) throws IOException {
    int size = length();
    List<@Nullable Object> list = new ArrayList<>(Math.min(size, 1000));
    for (int i = 0; i < size; i++) {
      list.add(value(element));
    }
    return list;
  }

  private Object row(RowShape shape) throws IOException {
    @Nullable Object[] values = new Object[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(shape.component(i));
    }
    return shape.make(values);
  }

  private int[] numbers() throws IOException {
    int size = length();
    List<Integer> list = new ArrayList<>(Math.min(size, 1000));
    for (int i = 0; i < size; i++) {
      list.add(in.readInt());
    }
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Memory grows with what really comes, whatever length was announced. */
  private byte[] bytes() throws IOException {
    int size = length();
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException();
    }
    return bytes;
  }

  private int length() throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IOException("A length can't be " + length);
    }
    return length;
  }
}
