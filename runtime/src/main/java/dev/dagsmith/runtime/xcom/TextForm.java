package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values that are a text. */
abstract class TextForm extends Form {
  TextForm(TypeRef type) {
    super(type);
  }

  @Override
  void write(Object value, JsonGenerator out) {
    out.writeString(toKey(value));
  }

  @Override
  Object read(JsonParser in) {
    expect(in, JsonToken.VALUE_STRING);
    return fromKey(in.getString());
  }

  @Override
  boolean isKey() {
    return true;
  }
}
