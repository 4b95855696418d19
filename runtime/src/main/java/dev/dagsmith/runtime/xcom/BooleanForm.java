package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Booleans. */
final class BooleanForm extends Form {
  BooleanForm(TypeRef type) {
    super(type);
  }

  @Override
  void write(Object value, JsonGenerator out) {
    out.writeBoolean((Boolean) value);
  }

  @Override
  Object read(JsonParser in) {
    if (in.currentToken() == JsonToken.VALUE_TRUE) {
      return true;
    }
    expect(in, JsonToken.VALUE_FALSE);
    return false;
  }

  @Override
  @Nullable Object absent() {
    return type.raw().isPrimitive() ? Boolean.FALSE : null;
  }

  @Override
  boolean isKey() {
    return true;
  }

  @Override
  String toKey(Object value) {
    return value.toString();
  }

  @Override
  Object fromKey(String name) {
    if (name.equals("true")) {
      return true;
    }
    if (name.equals("false")) {
      return false;
    }
    throw new Mismatch(Quote.of(name) + " where " + type + " is declared");
  }
}
