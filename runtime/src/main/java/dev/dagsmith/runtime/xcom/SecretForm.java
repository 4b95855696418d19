package dev.dagsmith.runtime.xcom;

import dev.dagsmith.Secret;
import dev.dagsmith.runtime.graph.TypeRef;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Secrets: the content in an array, so that none looks like null. Stored encrypted as a whole. */
final class SecretForm extends Form {
  private final Form content;

  SecretForm(TypeRef type, Form content) {
    super(type);
    this.content = content;
  }

  @Override
  void write(Object value, JsonGenerator out) {
    out.writeStartArray();
    content.writeAny(((Secret<?>) value).reveal(), out);
    out.writeEndArray();
  }

  @Override
  Object read(JsonParser in) {
    expect(in, JsonToken.START_ARRAY);
    in.nextToken();
    Object inside = content.readAny(in);
    if (inside == null) {
      throw new Mismatch("null in a Secret");
    }
    in.nextToken();
    expect(in, JsonToken.END_ARRAY);
    return Secret.of(inside);
  }
}
