package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Optionals of primitives: null when empty, else the number; a null reference is false. */
final class OptionalNumberForm extends Form {
  private static final NumberForm INT = number(int.class);
  private static final NumberForm LONG = number(long.class);
  private static final NumberForm DOUBLE = number(double.class);

  OptionalNumberForm(TypeRef type) {
    super(type);
  }

  @Override
  void writeAny(@Nullable Object value, JsonGenerator out) {
    if (value == null) {
      out.writeBoolean(false);
    } else {
      write(value, out);
    }
  }

  @Override
  void write(Object value, JsonGenerator out) {
    if (value instanceof OptionalInt some && some.isPresent()) {
      out.writeNumber(some.getAsInt());
    } else if (value instanceof OptionalLong some && some.isPresent()) {
      out.writeNumber(some.getAsLong());
    } else if (value instanceof OptionalDouble some && some.isPresent()) {
      out.writeNumber(some.getAsDouble());
    } else {
      out.writeNull();
    }
  }

  @Override
  @Nullable Object readAny(JsonParser in) {
    return in.currentToken() == JsonToken.VALUE_FALSE ? null : read(in);
  }

  @Override
  Object read(JsonParser in) {
    boolean empty = in.currentToken() == JsonToken.VALUE_NULL;
    if (type.raw() == OptionalInt.class) {
      return empty ? OptionalInt.empty() : OptionalInt.of((Integer) INT.read(in));
    }
    if (type.raw() == OptionalLong.class) {
      return empty ? OptionalLong.empty() : OptionalLong.of((Long) LONG.read(in));
    }
    return empty ? OptionalDouble.empty() : OptionalDouble.of((Double) DOUBLE.read(in));
  }

  @Override
  Object absent() {
    return type.raw() == OptionalInt.class
        ? OptionalInt.empty()
        : type.raw() == OptionalLong.class ? OptionalLong.empty() : OptionalDouble.empty();
  }

  private static NumberForm number(Class<?> raw) {
    return Objects.requireNonNull(NumberForm.of(TypeRef.of(raw)));
  }
}
