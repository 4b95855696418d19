package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collections. A set that is declared as a mere collection says so. */
final class CollectionForm extends Form {
  private static final String SET = "set";

  private final Form element;
  private final boolean mayBeSet;

  CollectionForm(TypeRef type, Form element) {
    super(type);
    this.element = element;
    this.mayBeSet = type.raw() == Collection.class || type.raw() == Iterable.class;
  }

  @Override
  void write(Object value, JsonGenerator out) {
    Containers.check(type, value);
    boolean set = mayBeSet && value instanceof Set;
    if (set) {
      out.writeStartObject();
      out.writeName(SET);
    }
    out.writeStartArray();
    int i = 0;
    for (Object each : (Iterable<?>) value) {
      try {
        element.writeAny(each, out);
      } catch (Mismatch e) {
        throw e.at(i);
      }
      i++;
    }
    out.writeEndArray();
    if (set) {
      out.writeEndObject();
    }
  }

  @Override
  Object read(JsonParser in) {
    if (!mayBeSet || in.currentToken() != JsonToken.START_OBJECT) {
      return read(in, type.raw());
    }
    if (!SET.equals(in.nextName())) {
      throw new Mismatch("an object where " + type + " is declared");
    }
    in.nextToken();
    Object set = read(in, Set.class);
    in.nextToken();
    expect(in, JsonToken.END_OBJECT);
    return set;
  }

  private Object read(JsonParser in, Class<?> raw) {
    expect(in, JsonToken.START_ARRAY);
    Collection<@Nullable Object> all = Containers.collection(raw, element.type.raw());
    int i = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      try {
        all.add(element.readAny(in));
      } catch (Mismatch e) {
        throw e.at(i);
      } catch (NullPointerException | ClassCastException e) {
        throw new Mismatch("no element of " + type, e).at(i);
      }
      i++;
    }
    return all;
  }
}
