package dev.dagsmith.runtime.xcom;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/** Jackson's own binding, for classes that carry its annotations; loaded when there is one. */
final class Databind {
  private static volatile @Nullable Databind instance;

  private final JsonMapper mapper;

  private Databind(Forms forms) {
    this.mapper =
        JsonMapper.builder()
            .annotationIntrospector(new NoClassNames())
            .addModule(new BridgeModule(forms))
            // The declared type, not the class of the value, decides the form.
            .enable(MapperFeature.USE_STATIC_TYPING)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(
                EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .disable(
                DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                DateTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .build();
  }

  static Databind of(Forms forms) {
    Databind made = instance;
    if (made == null) {
      made = new Databind(forms);
      instance = made;
    }
    return made;
  }

  ObjectWriter writer(TypeRef type) {
    return mapper.writerFor(javaType(type));
  }

  ObjectReader reader(TypeRef type) {
    return mapper.readerFor(javaType(type));
  }

  /** Whether annotations tell subclasses apart. */
  static boolean hasSubtypes(Class<?> raw) {
    for (Class<?> at = raw; at != null; at = at.getSuperclass()) {
      if (at.isAnnotationPresent(JsonTypeInfo.class)) {
        return true;
      }
    }
    return false;
  }

  private JavaType javaType(TypeRef type) {
    Opens.toJackson(type.raw());
    TypeFactory types = mapper.getTypeFactory();
    JavaType[] arguments = new JavaType[type.arguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = javaType(type.arguments().get(i));
    }
    if (type.raw() == Object[].class && arguments.length == 1) {
      return types.constructArrayType(arguments[0]);
    }
    return arguments.length == 0
        ? types.constructType(type.raw())
        : types.constructParametricType(type.raw(), arguments);
  }

  /** Refuses annotations by which a class name in the data would decide what is instantiated. */
  private static final class NoClassNames extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
        MapperConfig<?> config, Annotated annotated) {
      JsonTypeInfo.Value info = super.findPolymorphicTypeInfo(config, annotated);
      if (info != null
          && (info.getIdType() == JsonTypeInfo.Id.CLASS
              || info.getIdType() == JsonTypeInfo.Id.MINIMAL_CLASS)) {
        throw new Mismatch(
            "@JsonTypeInfo on "
                + annotated
                + " puts class names into the data, which could make a value of any class; use"
                + " NAME, or a sealed type without the annotation");
      }
      return info;
    }
  }
}
