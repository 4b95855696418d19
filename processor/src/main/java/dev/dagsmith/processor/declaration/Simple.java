package dev.dagsmith.processor.declaration;

import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** Types as people write them. */
final class Simple {
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)+(?=[A-Z])");
  private static final Pattern ANNOTATIONS = Pattern.compile("@[\\w.]+(\\([^)]*\\))? ?");

  private Simple() {}

  /** The type without its packages: {@code Map<String, Order>}. */
  static String name(TypeMirror type) {
    String text = ANNOTATIONS.matcher(type.toString()).replaceAll("");
    return PACKAGES.matcher(text).replaceAll("").replace(",", ", ").replace(",  ", ", ");
  }
}
