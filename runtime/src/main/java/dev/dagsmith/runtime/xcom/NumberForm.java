package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers, exactly; what JSON has no number for is a string. */
final class NumberForm extends Form {
  private enum Kind {
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BIG_INTEGER,
    BIG_DECIMAL
  }

  private final Kind kind;

  private NumberForm(TypeRef type, Kind kind) {
    super(type);
    this.kind = kind;
  }

  /** The form of a type of numbers; null if it is none. */
  static @Nullable NumberForm of(TypeRef type) {
    Kind kind =
        switch (type.raw().getName()) {
          case "int", "java.lang.Integer" -> Kind.INT;
          case "long", "java.lang.Long" -> Kind.LONG;
          case "double", "java.lang.Double" -> Kind.DOUBLE;
          case "float", "java.lang.Float" -> Kind.FLOAT;
          case "short", "java.lang.Short" -> Kind.SHORT;
          case "byte", "java.lang.Byte" -> Kind.BYTE;
          case "java.math.BigInteger" -> Kind.BIG_INTEGER;
          case "java.math.BigDecimal" -> Kind.BIG_DECIMAL;
          default -> null;
        };
    return kind == null ? null : new NumberForm(type, kind);
  }

  @Override
  void write(Object value, JsonGenerator out) {
    switch (kind) {
      case BYTE -> out.writeNumber(((Byte) value).shortValue());
      case SHORT -> out.writeNumber((Short) value);
      case INT -> out.writeNumber((Integer) value);
      case LONG -> out.writeNumber((Long) value);
      case FLOAT -> out.writeNumber((Float) value);
      case DOUBLE -> out.writeNumber((Double) value);
      case BIG_INTEGER -> out.writeNumber(exact(value, BigInteger.class));
      case BIG_DECIMAL -> out.writeNumber(exact(value, BigDecimal.class));
    }
  }

  @Override
  Object read(JsonParser in) {
    JsonToken token = in.currentToken();
    boolean fraction = kind == Kind.FLOAT || kind == Kind.DOUBLE;
    if (token == JsonToken.VALUE_NUMBER_INT
        || (token == JsonToken.VALUE_NUMBER_FLOAT && (fraction || kind == Kind.BIG_DECIMAL))
        || (token == JsonToken.VALUE_STRING && fraction)) {
      return fromKey(in.getString());
    }
    throw unexpected(in);
  }

  @Override
  @Nullable Object absent() {
    return type.raw().isPrimitive() ? fromKey("0") : null;
  }

  @Override
  boolean isKey() {
    return true;
  }

  @Override
  String toKey(Object value) {
    return value.toString();
  }

  @Override
  Object fromKey(String text) {
    try {
      return switch (kind) {
        case BYTE -> Byte.valueOf(text);
        case SHORT -> Short.valueOf(text);
        case INT -> Integer.valueOf(text);
        case LONG -> Long.valueOf(text);
        case FLOAT -> Float.valueOf(text);
        case DOUBLE -> Double.valueOf(text);
        case BIG_INTEGER -> new BigInteger(text);
        case BIG_DECIMAL -> new BigDecimal(text);
      };
    } catch (NumberFormatException e) {
      throw new Mismatch(Quote.of(text) + " where " + type + " is declared", e);
    }
  }

  /** BigInteger and BigDecimal can be extended. */
  private <T> T exact(Object value, Class<T> declared) {
    if (value.getClass() != declared) {
      throw Exactly.otherClass(type, value);
    }
    return declared.cast(value);
  }
}
