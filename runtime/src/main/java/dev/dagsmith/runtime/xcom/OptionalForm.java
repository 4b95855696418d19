package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Optionals: null when empty, else the value. An optional in it is put into an array, so that all
 * depths differ; and a reference that is null itself is {@code false}, or 0 for an optional
 * boolean.
 */
final class OptionalForm extends Form {
  private final Form value;
  private final boolean wrapped;

  OptionalForm(TypeRef type, Form value) {
    super(type);
    this.value = value;
    // These have values that are written as null or false themselves.
    this.wrapped =
        value instanceof OptionalForm
            || value instanceof OpenForm
            || value instanceof AnnotatedForm;
  }

  @Override
  void writeAny(@Nullable Object optional, JsonGenerator out) {
    if (optional != null) {
      write(optional, out);
    } else if (value instanceof BooleanForm) {
      out.writeNumber(0);
    } else {
      out.writeBoolean(false);
    }
  }

  @Override
  void write(Object optional, JsonGenerator out) {
    Optional<?> present = (Optional<?>) optional;
    if (present.isEmpty()) {
      out.writeNull();
    } else if (wrapped) {
      out.writeStartArray();
      value.writeAny(present.get(), out);
      out.writeEndArray();
    } else {
      value.writeAny(present.get(), out);
    }
  }

  @Override
  @Nullable Object readAny(JsonParser in) {
    JsonToken ofNull =
        value instanceof BooleanForm ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_FALSE;
    return in.currentToken() == ofNull ? null : read(in);
  }

  @Override
  Object read(JsonParser in) {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    if (!wrapped) {
      return Optional.of(present(in));
    }
    expect(in, JsonToken.START_ARRAY);
    in.nextToken();
    Object present = present(in);
    in.nextToken();
    expect(in, JsonToken.END_ARRAY);
    return Optional.of(present);
  }

  @Override
  Object absent() {
    return Optional.empty();
  }

  private Object present(JsonParser in) {
    Object present = value.readAny(in);
    if (present == null) {
      throw new Mismatch("null in an Optional");
    }
    return present;
  }
}
