package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Values of classes with annotations of Jackson, in the form that these ask for. */
final class AnnotatedForm extends Form {
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final boolean closed;

  AnnotatedForm(TypeRef type, Forms forms) {
    super(type);
    try {
      this.writer = Databind.of(forms).writer(type);
      this.reader = Databind.of(forms).reader(type);
    } catch (JacksonException e) {
      throw problem(e);
    }
    this.closed =
        !type.raw().getName().startsWith("tools.jackson.")
            && !type.raw().isSealed()
            && !Modifier.isAbstract(type.raw().getModifiers())
            && !Databind.hasSubtypes(type.raw());
  }

  @Override
  void write(Object value, JsonGenerator out) {
    if (closed) {
      Exactly.check(type, value);
    }
    try {
      writer.writeValue(out, value);
    } catch (JacksonException e) {
      throw problem(e);
    }
  }

  @Override
  Object read(JsonParser in) {
    try {
      Object value = reader.readValue(in);
      if (value == null) {
        throw new Mismatch("null where " + type + " is declared");
      }
      return value;
    } catch (JacksonException e) {
      throw problem(e);
    }
  }

  private static Mismatch problem(JacksonException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Mismatch inner) {
      return inner;
    }
    @Nullable String message = e.getOriginalMessage();
    return new Mismatch(message == null ? e.toString() : message, e);
  }
}
