package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.view.TypeText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the help and messages say of a parameter. */
final class ParamText {
  private ParamText() {}

  /** Its type as people write it: {@code int}, {@code List<String>}. */
  static String type(ParamDef param) {
    return TypeText.simple(param.type().toString());
  }

  static boolean isBoolean(ParamDef param) {
    return param.type().raw() == boolean.class || param.type().raw() == Boolean.class;
  }

  /** Its text, values, bounds and default. */
  static String description(ParamDef param) {
    String text = param.doc().isBlank() ? "" : ended(param.doc().strip()) + " ";
    String values = values(param.type());
    String bounds = bounds(param);
    String secret = param.sensitive() ? "Secret: " + SecretArguments.HOW + ". " : "";
    String given =
        param.defaultText() == null ? "Required." : "Default: " + shown(param.defaultText()) + ".";
    return text
        + (values.isEmpty() ? "" : "One of " + values + ". ")
        + (bounds.isEmpty()
            ? ""
            : Character.toUpperCase(bounds.charAt(0)) + bounds.substring(1) + ". ")
        + (param.pattern().isEmpty() ? "" : "Must match " + param.pattern() + ". ")
        + secret
        + given;
  }

  /** {@code from 1 to 10}, {@code 1 or more}; empty without bounds. */
  static String bounds(ParamDef param) {
    boolean low = Double.isFinite(param.min());
    boolean high = Double.isFinite(param.max());
    if (low && high) {
      return "from " + number(param.min()) + " to " + number(param.max());
    }
    return low ? number(param.min()) + " or more" : high ? number(param.max()) + " or less" : "";
  }

  static String values(TypeRef type) {
    return String.join(", ", names(type));
  }

  /** The names of an enum's constants; none for other types. */
  static List<String> names(TypeRef type) {
    Object[] constants = type.raw().isEnum() ? type.raw().getEnumConstants() : new Object[0];
    return Arrays.stream(constants)
        .map(each -> ((Enum<?>) each).name())
        .collect(Collectors.toList());
  }

  private static String shown(String text) {
    return text.isBlank() ? "\"" + text + "\"" : text;
  }

  private static String ended(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
