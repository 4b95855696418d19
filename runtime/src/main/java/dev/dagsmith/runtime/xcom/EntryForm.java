package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Entries of maps, as arrays of key and value, so that keys of all types have a form. */
final class EntryForm extends Form {
  private final Form key;
  private final Form value;

  EntryForm(TypeRef type, Form key, Form value) {
    super(type);
    this.key = key;
    this.value = value;
  }

  @Override
  void write(Object entry, JsonGenerator out) {
    out.writeStartArray();
    key.writeAny(((Map.Entry<?, ?>) entry).getKey(), out);
    value.writeAny(((Map.Entry<?, ?>) entry).getValue(), out);
    out.writeEndArray();
  }

  @Override
  Object read(JsonParser in) {
    expect(in, JsonToken.START_ARRAY);
    in.nextToken();
    Object readKey = key.readAny(in);
    in.nextToken();
    Object readValue = value.readAny(in);
    in.nextToken();
    expect(in, JsonToken.END_ARRAY);
    return entry(readKey, readValue);
  }

  private Object entry(@Nullable Object readKey, @Nullable Object readValue) {
    return type.raw() == SimpleImmutableEntry.class
        ? new SimpleImmutableEntry<>(readKey, readValue)
        : new SimpleEntry<>(readKey, readValue);
  }
}
