package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Arrays. */
final class ArrayForm extends Form {
  private final Form element;

  ArrayForm(TypeRef type, Form element) {
    super(type);
    this.element = element;
  }

  @Override
  void write(Object value, JsonGenerator out) {
    int length = Array.getLength(value);
    out.writeStartArray();
    for (int i = 0; i < length; i++) {
      try {
        element.writeAny(Array.get(value, i), out);
      } catch (Mismatch e) {
        throw e.at(i);
      }
    }
    out.writeEndArray();
  }

  @Override
  Object read(JsonParser in) {
    expect(in, JsonToken.START_ARRAY);
    List<@Nullable Object> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      try {
        elements.add(element.readAny(in));
      } catch (Mismatch e) {
        throw e.at(elements.size());
      }
    }
    Object array = Array.newInstance(componentType(), elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Array.set(array, i, elements.get(i));
    }
    return array;
  }

  private Class<?> componentType() {
    TypeRef of = element.type;
    boolean generic = of.raw() == Object[].class && !of.arguments().isEmpty();
    return generic ? Generics.arrayClass(of) : of.raw();
  }
}
