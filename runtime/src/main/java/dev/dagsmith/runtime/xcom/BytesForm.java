package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Arrays of bytes: in base 64, or as they are where the format has bytes. */
final class BytesForm extends Form {
  BytesForm(TypeRef type) {
    super(type);
  }

  @Override
  void write(Object value, JsonGenerator out) {
    out.writeBinary((byte[]) value);
  }

  @Override
  Object read(JsonParser in) {
    if (in.currentToken() != JsonToken.VALUE_EMBEDDED_OBJECT) {
      expect(in, JsonToken.VALUE_STRING);
    }
    return in.getBinaryValue();
  }
}
