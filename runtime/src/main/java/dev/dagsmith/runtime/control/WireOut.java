package dev.dagsmith.runtime.control;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values. For one thread. */
final class WireOut {
  private final DataOutputStream out;

  WireOut(DataOutputStream out) {
    this.out = out;
  }

  /** Writes a value of a type; nothing for {@code void}. */
  void value(WireType type, @Nullable Object value) throws IOException {
    if (type.raw() == void.class) {
      return;
    }
    if (!type.raw().isPrimitive()) {
      out.writeBoolean(value != null);
    }
    if (value != null) {
      present(type, value);
    }
  }

  private void present(WireType type, Object value) throws IOException {
    if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Long number) {
      out.writeLong(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof String text) {
      bytes(text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof byte[] bytes) {
      bytes(bytes);
    } else if (value instanceof int[] numbers) {
      out.writeInt(numbers.length);
      for (int each : numbers) {
        out.writeInt(each);
      }
    } else if (value instanceof Instant time) {
      out.writeLong(time.getEpochSecond());
      out.writeInt(time.getNano());
    } else if (value instanceof Enum<?> constant) {
      bytes(constant.name().getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof List<?> list) {
      out.writeInt(list.size());
      for (Object each : list) {
        value(type.element(), each);
      }
    } else {
      components(RowShape.of(type.raw()), value);
    }
  }

  private void components(RowShape shape, Object row) throws IOException {
    for (int i = 0; i < shape.size(); i++) {
      value(shape.component(i), shape.read(row, i));
    }
  }

  private void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
