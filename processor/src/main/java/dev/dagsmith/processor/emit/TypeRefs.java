package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.program.JavaType;

/** Declared types, as generated code names them for the store. */
final class TypeRefs {
  private TypeRefs() {}

  /** An expression for the type. */
  static Snippet of(JavaType type) {
    if (type.isVoid()) {
      return Snippet.of("$T.VOID", RuntimeNames.TYPE_REF);
    }
    return known(bound(type));
  }

  /** A name for it, {@code listOfString}. */
  static String name(JavaType type) {
    String name = words(bound(type));
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static String words(JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      return words(array.component()) + "Array";
    }
    if (!(type instanceof JavaType.Declared declared)) {
      return type.source();
    }
    String simple = declared.names().get(declared.names().size() - 1);
    return declared.arguments().stream()
        .map(argument -> words(bound(argument)))
        .reduce(simple + (isPlain(declared) ? "" : "Of"), String::concat);
  }

  private static Snippet known(JavaType type) {
    if (type instanceof JavaType.ArrayOf array && !isPlain(array)) {
      return Snippet.of("$T.arrayOf($L)", RuntimeNames.TYPE_REF, of(array.component()));
    }
    if (isPlain(type)) {
      return Snippet.of("$T.type($T.class)", RuntimeNames.TYPE_REF, type);
    }
    JavaType.Declared declared = (JavaType.Declared) type;
    Snippet.Builder code =
        Snippet.builder().add("$T.type($T.class)", RuntimeNames.TYPE_REF, TypeNames.raw(declared));
    for (JavaType argument : declared.arguments()) {
      JavaType each = bound(argument);
      if (isPlain(each)) {
        code.add(".with($T.class)", each);
      } else {
        code.add(".withType($L)", known(each));
      }
    }
    return code.build();
  }

  /** Whether a class literal says it all. */
  static boolean isPlain(JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      return isPlain(array.component());
    }
    return !(type instanceof JavaType.Declared declared) || declared.arguments().isEmpty();
  }

  /** What is known of an unknown type. */
  private static JavaType bound(JavaType type) {
    if (!(type instanceof JavaType.Wildcard wildcard)) {
      return type;
    }
    if (wildcard.upper() != null) {
      return wildcard.upper();
    }
    return wildcard.lower() == null ? JavaType.Declared.OBJECT : wildcard.lower();
  }
}
