package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/**
 * Values that are declared as {@code Object}, {@code Number} and the like: those that JSON itself
 * tells apart. An int and a long of the same number look alike, so that small longs are refused.
 */
final class OpenForm extends Form {
  OpenForm(TypeRef type) {
    super(type);
  }

  static boolean knows(Class<?> raw) {
    return raw == Object.class
        || raw == Number.class
        || raw == CharSequence.class
        || raw == Comparable.class
        || raw.getName().equals("java.io.Serializable");
  }

  @Override
  void write(Object value, JsonGenerator out) {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Long number && number.intValue() != number) {
      out.writeNumber(number);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      out.writeNumber(number);
    } else if (value.getClass() == BigInteger.class && ((BigInteger) value).bitLength() > 63) {
      out.writeNumber((BigInteger) value);
    } else if (value instanceof List<?> list) {
      writeList(list, out);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, out);
    } else {
      throw new Mismatch(
          "JSON alone does not tell the "
              + value.getClass().getTypeName()
              + " "
              + Quote.of(String.valueOf(value))
              + " from other values; declare its type instead of "
              + type);
    }
  }

  @Override
  Object read(JsonParser in) {
    Object value =
        switch (in.currentToken()) {
          case VALUE_STRING -> in.getString();
          case VALUE_TRUE -> true;
          case VALUE_FALSE -> false;
          case VALUE_NUMBER_INT -> integer(in);
          case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
          case START_ARRAY -> readList(in);
          case START_OBJECT -> readMap(in);
          default -> throw unexpected(in);
        };
    if (!type.raw().isInstance(value)) {
      throw unexpected(in);
    }
    return value;
  }

  private static Object integer(JsonParser in) {
    NumberType size = in.getNumberType();
    if (size == NumberType.INT) {
      return in.getIntValue();
    }
    return size == NumberType.LONG ? (Object) in.getLongValue() : in.getBigIntegerValue();
  }

  private void writeList(List<?> list, JsonGenerator out) {
    out.writeStartArray();
    for (Object each : list) {
      writeAny(each, out);
    }
    out.writeEndArray();
  }

  private void writeMap(Map<?, ?> map, JsonGenerator out) {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name) || !Json.canBeName(name)) {
        throw new Mismatch("a key is no plain string; declare the types of the map");
      }
      out.writeName(name);
      writeAny(entry.getValue(), out);
    }
    out.writeEndObject();
  }

  private List<@Nullable Object> readList(JsonParser in) {
    List<@Nullable Object> list = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(readAny(in));
    }
    return list;
  }

  private Map<String, @Nullable Object> readMap(JsonParser in) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      map.put(name, readAny(in));
    }
    return map;
  }
}
