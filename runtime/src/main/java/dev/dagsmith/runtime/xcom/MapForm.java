package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Maps: an object where all keys have names, else an array of pairs; in the map's order. */
final class MapForm extends Form {
  private final Form key;
  private final Form value;

  MapForm(TypeRef type, Form key, Form value) {
    super(type);
    this.key = key;
    this.value = value;
  }

  @Override
  void write(Object map, JsonGenerator out) {
    Containers.check(type, map);
    Map<?, ?> entries = (Map<?, ?>) map;
    if (key.isKey() && allHaveNames(entries)) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        out.writeName(key.toKey(entry.getKey()));
        writeValue(entry, out);
      }
      out.writeEndObject();
      return;
    }
    out.writeStartArray();
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      out.writeStartArray();
      key.writeAny(entry.getKey(), out);
      writeValue(entry, out);
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  @Override
  Object read(JsonParser in) {
    Map<@Nullable Object, @Nullable Object> map = Containers.map(type.raw(), key.type.raw());
    if (in.currentToken() == JsonToken.START_OBJECT && key.isKey()) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        put(map, key.fromKey(name), in);
      }
      return map;
    }
    expect(in, JsonToken.START_ARRAY);
    while (in.nextToken() != JsonToken.END_ARRAY) {
      expect(in, JsonToken.START_ARRAY);
      in.nextToken();
      Object readKey = key.readAny(in);
      in.nextToken();
      put(map, readKey, in);
      in.nextToken();
      expect(in, JsonToken.END_ARRAY);
    }
    return map;
  }

  private void writeValue(Map.Entry<?, ?> entry, JsonGenerator out) {
    try {
      value.writeAny(entry.getValue(), out);
    } catch (Mismatch e) {
      throw e.at(String.valueOf(entry.getKey()));
    }
  }

  private void put(
      Map<@Nullable Object, @Nullable Object> map, @Nullable Object readKey, JsonParser in) {
    try {
      map.put(readKey, value.readAny(in));
    } catch (Mismatch e) {
      throw e.at(String.valueOf(readKey));
    } catch (NullPointerException | ClassCastException e) {
      throw new Mismatch("no entry of " + type, e).at(String.valueOf(readKey));
    }
  }

  /** Null has no name, and a name can't have one half of a surrogate pair. */
  private boolean allHaveNames(Map<?, ?> map) {
    for (Object each : map.keySet()) {
      if (each == null || !Json.canBeName(key.toKey(each))) {
        return false;
      }
    }
    return true;
  }
}
