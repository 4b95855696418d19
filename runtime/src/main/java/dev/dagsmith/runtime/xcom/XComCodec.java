package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/**
 * Values to JSON and back, by their declared type alone: nothing in the bytes says what is
 * instantiated. Safe for use by several threads.
 */
public final class XComCodec {
  private static final XComCodec SHARED = new XComCodec();

  private XComCodec() {}

  /** The codec. Making it costs nothing; its parts are made when they are needed. */
  public static XComCodec json() {
    return SHARED;
  }

  /**
   * A value as UTF-8 JSON.
   *
   * @throws XComFormatException if the value would not come back as it is
   */
  public byte[] encode(@Nullable Object value, TypeRef declared) {
    try {
      return Mapper.JSON.writerFor(javaType(declared)).writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw new XComFormatException(declared, e.getOriginalMessage(), e);
    }
  }

  /**
   * The value of these bytes, a new one at each call.
   *
   * @throws XComFormatException if they are no value of this type
   */
  public @Nullable Object decode(byte[] json, TypeRef declared) {
    try {
      return Mapper.JSON.readerFor(javaType(declared)).readValue(json);
    } catch (JacksonException e) {
      throw new XComFormatException(declared, e.getOriginalMessage(), e);
    }
  }

  private static JavaType javaType(TypeRef type) {
    TypeFactory types = Mapper.JSON.getTypeFactory();
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

  private static final class Mapper {
    static final JsonMapper JSON = JsonMapper.builder().build();
  }
}
