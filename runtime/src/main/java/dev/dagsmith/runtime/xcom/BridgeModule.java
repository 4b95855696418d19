package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;

/** Gives what is inside an annotated class, and not annotated itself, the form it has elsewhere. */
final class BridgeModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  private final transient Forms forms;

  BridgeModule(Forms forms) {
    super("dagsmith");
    this.forms = forms;
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers());
    context.addDeserializers(new Readers());
  }

  private @Nullable Form form(JavaType type) {
    Class<?> raw = type.getRawClass();
    boolean user =
        !raw.getName().startsWith("java.") && !raw.getName().startsWith("tools.jackson.");
    if (user) {
      Opens.toJackson(raw);
    }
    boolean known = user ? !JacksonAnnotations.on(raw) : JdkForm.knows(raw);
    return known && raw != Object.class && !raw.isArray() ? forms.of(typeRef(type)) : null;
  }

  private static TypeRef typeRef(JavaType type) {
    if (type.isArrayType()) {
      TypeRef element = typeRef(type.getContentType());
      return element.arguments().isEmpty()
          ? new TypeRef(type.getRawClass(), List.of())
          : TypeRef.arrayOf(element);
    }
    List<TypeRef> arguments = new ArrayList<>();
    for (int i = 0; i < type.containedTypeCount(); i++) {
      arguments.add(typeRef(type.containedType(i)));
    }
    return new TypeRef(type.getRawClass(), arguments);
  }

  private final class Writers implements Serializers {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier bean,
        com.fasterxml.jackson.annotation.JsonFormat.Value format) {
      Form form = form(type);
      return form == null ? null : new Writer(form);
    }
  }

  private final class Readers extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
      Form form = form(type);
      return form == null ? null : new Reader(form);
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
      return findBeanDeserializer(type, config, bean);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> raw) {
      return false;
    }
  }

  private static final class Writer extends ValueSerializer<Object> {
    private final Form form;

    Writer(Form form) {
      this.form = form;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      form.write(value, out);
    }
  }

  private static final class Reader extends ValueDeserializer<Object> {
    private final Form form;

    Reader(Form form) {
      this.form = form;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) {
      return form.read(in);
    }
  }
}
