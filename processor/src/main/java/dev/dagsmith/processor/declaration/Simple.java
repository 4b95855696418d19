package dev.dagsmith.processor.declaration;

import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** Types as people write them. */
final class Simple {
  private static final Pattern QUALIFIERS = Pattern.compile("\\b(?:[\\w$]+\\.)+(?=[A-Z])");
  private static final Pattern ANNOTATIONS = Pattern.compile("@[\\w.]+(\\([^)]*\\))? ?");

  private Simple() {}

  /** The type without packages and outer classes: {@code Map<String, Order>}. */
  static String name(TypeMirror type) {
    String text = ANNOTATIONS.matcher(type.toString()).replaceAll("");
    return QUALIFIERS.matcher(text).replaceAll("").replace(",", ", ").replace(",  ", ", ");
  }
}
