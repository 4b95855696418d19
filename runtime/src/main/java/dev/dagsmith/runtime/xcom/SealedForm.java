package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Values of a sealed type, each with the simple name of its class in the property {@code @type}.
 * The name selects among the permitted classes and is never looked up anywhere else.
 */
final class SealedForm extends Form {
  private static final String TYPE = "@type";
  private static final String VALUE = "@value";

  private final Forms forms;
  private final Map<Class<?>, String> names;
  private final Map<String, Class<?>> classes;

  SealedForm(TypeRef type, Forms forms) {
    super(type);
    this.forms = forms;
    this.names = Permitted.names(type.raw());
    this.classes = Permitted.classes(names);
  }

  @Override
  void write(Object value, JsonGenerator out) {
    Class<?> actual =
        value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    String name = names.get(actual);
    if (name == null) {
      throw Exactly.otherClass(type, value);
    }
    Form form = form(actual);
    out.writeStartObject();
    out.writeName(TYPE);
    out.writeString(name);
    if (form instanceof ObjectForm object) {
      object.writeComponents(value, out);
    } else {
      out.writeName(VALUE);
      form.write(value, out);
    }
    out.writeEndObject();
  }

  @Override
  Object read(JsonParser in) {
    expect(in, JsonToken.START_OBJECT);
    if (!TYPE.equals(in.nextName()) || in.nextToken() != JsonToken.VALUE_STRING) {
      throw new Mismatch("the first property of a " + type + " must be " + TYPE + ", its class");
    }
    String name = in.getString();
    Class<?> actual = classes.get(name);
    if (actual == null) {
      throw new Mismatch(
          Quote.of(name) + " is no class of " + type + ", which permits " + classes.keySet());
    }
    Form form = form(actual);
    if (form instanceof ObjectForm object) {
      return object.readComponents(in);
    }
    if (!VALUE.equals(in.nextName())) {
      throw new Mismatch("a " + name + " must have the property " + VALUE);
    }
    in.nextToken();
    Object value = form.read(in);
    in.nextToken();
    expect(in, JsonToken.END_OBJECT);
    return value;
  }

  private Form form(Class<?> actual) {
    return forms.exact(Generics.subtype(actual, type));
  }
}
