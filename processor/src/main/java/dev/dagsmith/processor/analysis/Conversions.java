package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.program.JavaType;
import java.util.Set;

/** What an assignment does to a value. */
final class Conversions {
  private static final Set<String> CONVERTED_TO =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Comparable",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Short",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc",
          "java.io.Serializable");

  private Conversions() {}

  /** Whether a value of {@code from} is one of {@code to} as it is, in its boxed form. */
  static boolean none(JavaType to, JavaType from) {
    return !(to instanceof JavaType.Primitive) || to.equals(from);
  }

  /** Whether the conversion, if there is one, can't fail. */
  static boolean safe(JavaType to, JavaType from) {
    return none(to, from) || from instanceof JavaType.Primitive;
  }

  /**
   * Whether {@code T v = c ? a : b} is the same as assigning {@code a} or {@code b}. It is not
   * where the conditional's own type matters: two numbers are first made the same type, and a null
   * is unboxed.
   */
  static boolean throughConditional(JavaType to) {
    if (to instanceof JavaType.Primitive primitive) {
      return !primitive.keyword().equals("float") && !primitive.keyword().equals("double");
    }
    return !(to instanceof JavaType.Declared declared)
        || !CONVERTED_TO.contains(declared.qualifiedName());
  }
}
