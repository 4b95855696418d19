package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How values of one type look in JSON. */
abstract class Form {
  final TypeRef type;

  Form(TypeRef type) {
    this.type = type;
  }

  /** Writes a value that is not null. */
  abstract void write(Object value, JsonGenerator out);

  /** Reads a value from the parser's current token, which is not null, to its last token. */
  abstract Object read(JsonParser in);

  /** Writes a value. */
  void writeAny(@Nullable Object value, JsonGenerator out) {
    if (value == null) {
      out.writeNull();
    } else {
      write(value, out);
    }
  }

  /** Reads a value from the parser's current token to its last token. */
  @Nullable Object readAny(JsonParser in) {
    return in.currentToken() == JsonToken.VALUE_NULL ? ofNull() : read(in);
  }

  /** The value of a JSON null. */
  @Nullable Object ofNull() {
    if (type.raw().isPrimitive()) {
      throw new Mismatch("null where " + type + " is declared");
    }
    return null;
  }

  /** The value of a component that the JSON does not have. */
  @Nullable Object absent() {
    return null;
  }

  /** Whether values of this type can be names of a JSON object's properties. */
  boolean isKey() {
    return false;
  }

  /** The name for a value; only if {@link #isKey}. */
  String toKey(Object value) {
    throw new IllegalStateException(type + " is no key");
  }

  /** The value of a name; only if {@link #isKey}. */
  Object fromKey(String name) {
    throw new IllegalStateException(type + " is no key");
  }

  /** Fails unless the parser is at this token. */
  void expect(JsonParser in, JsonToken token) {
    if (in.currentToken() != token) {
      throw unexpected(in);
    }
  }

  /** What is there does not fit. */
  Mismatch unexpected(JsonParser in) {
    JsonToken token = in.currentToken();
    String there =
        token == null
            ? "nothing"
            : switch (token) {
              case START_OBJECT -> "an object";
              case START_ARRAY -> "an array";
              case VALUE_STRING -> "a string";
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + in.getString();
              default -> "'" + in.getString() + "'";
            };
    return new Mismatch(there + " where " + type + " is declared");
  }
}
