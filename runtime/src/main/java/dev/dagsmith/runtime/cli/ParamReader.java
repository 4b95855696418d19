package dev.dagsmith.runtime.cli;

import dev.dagsmith.Secret;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodec;
import dev.dagsmith.runtime.xcom.XComFormatException;
import dev.dagsmith.view.TypeText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a parameter's value from text or JSON, and checks it. All methods throw {@link BadValue}.
 */
final class ParamReader {
  private ParamReader() {}

  /** The value of a text, as it is written on the command line. */
  static @Nullable Object text(ParamDef param, String text) {
    return checked(param, fromText(param, param.type(), text));
  }

  /** The value of JSON; a JSON text may also be what would be written on the command line. */
  static @Nullable Object json(ParamDef param, String json) {
    boolean plain = TextFormats.of(param.type().raw()) != null || param.type().raw().isEnum();
    if (plain && !json.equals("null")) {
      return text(param, json.startsWith("\"") ? string(json) : json);
    }
    return checked(param, fromJson(param.type(), json));
  }

  private static @Nullable Object fromText(ParamDef param, TypeRef type, String text) {
    Class<?> raw = type.raw();
    TextFormats.Format format = TextFormats.of(raw);
    if (format != null) {
      try {
        return format.read().apply(text);
      } catch (RuntimeException e) {
        throw new BadValue(expected(param, format.expected()));
      }
    } else if (raw.isEnum()) {
      return constant(type, text);
    } else if (raw == Optional.class && !type.arguments().isEmpty()) {
      return Optional.ofNullable(fromText(param, type.arguments().get(0), text));
    }
    if (raw == Secret.class && !type.arguments().isEmpty()) {
      Object content = fromText(param, type.arguments().get(0), text);
      if (content == null) {
        throw new BadValue("a value, not null");
      }
      return Secret.of(content);
    }
    return fromJson(type, text);
  }

  private static Object constant(TypeRef type, String text) {
    for (Object each : type.raw().getEnumConstants()) {
      if (((Enum<?>) each).name().equals(text)) {
        return each;
      }
    }
    throw new BadValue(
        "one of " + ParamText.values(type) + "." + DidYouMean.hint(text, ParamText.names(type)));
  }

  private static @Nullable Object fromJson(TypeRef type, String json) {
    try {
      Object value = XComCodec.json().decode(json.getBytes(StandardCharsets.UTF_8), type);
      if (value == null && type.raw().isPrimitive()) {
        throw new BadValue("a value, not null");
      }
      return value;
    } catch (XComFormatException e) {
      throw new BadValue(
          "JSON of " + TypeText.simple(type.toString()) + ": " + firstLine(e.getMessage()));
    }
  }

  private static String string(String json) {
    return String.valueOf(fromJson(TypeRef.of(String.class), json));
  }

  private static @Nullable Object checked(ParamDef param, @Nullable Object value) {
    Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    inner = inner instanceof Secret<?> secret ? secret.reveal() : inner;
    if (inner instanceof Number number) {
      double amount = number.doubleValue();
      if (amount < param.min() || amount > param.max()) {
        throw new BadValue("a number " + ParamText.bounds(param));
      }
    }
    if (inner != null
        && !param.pattern().isEmpty()
        && !Pattern.matches(param.pattern(), inner.toString())) {
      throw new BadValue("a text that matches " + param.pattern());
    }
    return value;
  }

  /** Bounds of the parameter's own say more than those of its type. */
  private static String expected(ParamDef param, String expected) {
    String bounds = ParamText.bounds(param);
    int range = expected.indexOf(" from ");
    return bounds.isEmpty() || !expected.contains("number")
        ? expected
        : (range < 0 ? expected : expected.substring(0, range)) + " " + bounds;
  }

  private static String firstLine(@Nullable String text) {
    String line = text == null ? "" : text.lines().findFirst().orElse("").strip();
    return line.replaceFirst("^A value of type [^:]*: ", ""); // the type has been named
  }
}
