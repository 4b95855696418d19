package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dagsmith.processor.program.JavaType;

/** Declared types, as generated code names them for the store. */
final class TypeRefs {
  private TypeRefs() {}

  /** An expression for the type. */
  static CodeBlock of(JavaType type) {
    if (type.isVoid()) {
      return CodeBlock.of("$T.VOID", RuntimeNames.TYPE_REF);
    }
    return known(bound(type));
  }

  private static CodeBlock known(JavaType type) {
    if (type instanceof JavaType.ArrayOf array && !plain(array)) {
      return CodeBlock.of("$T.arrayOf($L)", RuntimeNames.TYPE_REF, of(array.component()));
    }
    if (plain(type)) {
      return CodeBlock.of("$T.type($T.class)", RuntimeNames.TYPE_REF, TypeNames.of(type));
    }
    JavaType.Declared declared = (JavaType.Declared) type;
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.type($T.class)", RuntimeNames.TYPE_REF, TypeNames.raw(declared));
    for (JavaType argument : declared.arguments()) {
      JavaType each = bound(argument);
      if (plain(each)) {
        code.add(".with($T.class)", TypeNames.of(each));
      } else {
        code.add(".withType($L)", known(each));
      }
    }
    return code.build();
  }

  /** Whether a class literal says it all. */
  private static boolean plain(JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      return plain(array.component());
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
