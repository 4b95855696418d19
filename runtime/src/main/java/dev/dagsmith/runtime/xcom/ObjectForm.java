package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Objects made of named components: records, and classes with fields. */
abstract class ObjectForm extends Form {
  /** Reflective access to something of the class. */
  interface Reflection<T> {
    T now() throws ReflectiveOperationException;
  }

  private final Forms forms;
  private final String[] names;
  private final TypeRef[] types;
  private final @Nullable Form[] components;
  private final Map<String, Integer> index;

  ObjectForm(TypeRef type, Forms forms, String[] names, TypeRef[] types) {
    super(type);
    this.forms = forms;
    this.names = names;
    this.types = types;
    this.components = new Form[names.length];
    this.index = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      index.put(names[i], i);
    }
  }

  /** A component of a value. */
  abstract @Nullable Object get(Object value, int component) throws ReflectiveOperationException;

  /**
   * Makes a value.
   *
   * @param values one for each component, {@link Form#absent} where the JSON has none
   * @param present which the JSON has
   */
  abstract Object make(@Nullable Object[] values, boolean[] present)
      throws ReflectiveOperationException;

  @Override
  void write(Object value, JsonGenerator out) {
    out.writeStartObject();
    writeComponents(value, out);
    out.writeEndObject();
  }

  @Override
  Object read(JsonParser in) {
    expect(in, JsonToken.START_OBJECT);
    return readComponents(in);
  }

  /** Writes the properties, without what is around them. */
  @SuppressWarnings("NullAway") // a component may be null, which reflect does not mind
  void writeComponents(Object value, JsonGenerator out) {
    Exactly.check(type, value);
    for (int i = 0; i < names.length; i++) {
      int component = i;
      Object part = reflect(() -> get(value, component), "read");
      out.writeName(names[i]);
      try {
        form(i).writeAny(part, out);
      } catch (Mismatch e) {
        throw e.at(names[i]);
      }
    }
  }

  /** Reads the properties that follow, to the end of the object. */
  Object readComponents(JsonParser in) {
    @Nullable Object[] values = new Object[names.length];
    boolean[] present = new boolean[names.length];
    int next = 0;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      Integer found =
          next < names.length && names[next].equals(name) ? Integer.valueOf(next) : index.get(name);
      if (found == null) {
        in.skipChildren(); // a component that an older version of the class had
        continue;
      }
      int component = found;
      try {
        values[component] = form(component).readAny(in);
      } catch (Mismatch e) {
        throw e.in(shape()).at(name);
      }
      present[component] = true;
      next = component + 1;
    }
    expect(in, JsonToken.END_OBJECT);
    for (int i = 0; i < names.length; i++) {
      if (!present[i]) {
        values[i] = form(i).absent();
      }
    }
    return reflect(() -> make(values, present), "made");
  }

  /** {@code Order(String id, int amount)}. */
  private String shape() {
    StringJoiner components = new StringJoiner(", ", simple(type) + "(", ")");
    for (int i = 0; i < names.length; i++) {
      components.add(simple(types[i]) + " " + names[i]);
    }
    return components.toString();
  }

  private static String simple(TypeRef type) {
    return type.toString().replaceAll("\\b\\w+[.$]", "");
  }

  private <T> T reflect(Reflection<T> access, String what) {
    try {
      return access.now();
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new Mismatch("a " + type + " can't be " + what + ", it threw " + cause, cause);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new Mismatch("a " + type + " can't be " + what + ": " + e, e);
    }
  }

  private Form form(int component) {
    Form form = components[component];
    if (form == null) {
      form = forms.of(types[component]);
      components[component] = form;
    }
    return form;
  }
}
