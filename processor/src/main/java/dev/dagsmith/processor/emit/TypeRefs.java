package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dagsmith.processor.program.JavaType;
import java.util.List;

/** Declared types, as generated code names them for the store. */
final class TypeRefs {
  private TypeRefs() {}

  /** An expression for the type. */
  static CodeBlock of(JavaType type) {
    if (type.isVoid()) {
      return CodeBlock.of("$T.VOID", RuntimeNames.TYPE_REF);
    }
    JavaType known = known(type);
    if (known instanceof JavaType.ArrayOf array && !plain(array)) {
      return CodeBlock.of("$T.arrayOf($L)", RuntimeNames.TYPE_REF, of(array.component()));
    }
    if (!(known instanceof JavaType.Declared declared) || declared.arguments().isEmpty()) {
      return CodeBlock.of("$T.of($L)", RuntimeNames.TYPE_REF, literal(known));
    }
    List<JavaType> arguments = declared.arguments().stream().map(TypeRefs::known).toList();
    boolean plain = arguments.stream().allMatch(TypeRefs::plain);
    CodeBlock list =
        arguments.stream()
            .map(argument -> plain ? literal(argument) : of(argument))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of(
        "$T.of($T.class, $L)", RuntimeNames.TYPE_REF, TypeNames.raw(declared), list);
  }

  private static CodeBlock literal(JavaType type) {
    return CodeBlock.of("$T.class", TypeNames.of(type));
  }

  /** Whether a class literal says it all. */
  private static boolean plain(JavaType type) {
    if (type instanceof JavaType.ArrayOf array) {
      return plain(array.component());
    }
    return !(type instanceof JavaType.Declared declared) || declared.arguments().isEmpty();
  }

  /** What is known of an unknown type. */
  private static JavaType known(JavaType type) {
    if (!(type instanceof JavaType.Wildcard wildcard)) {
      return type;
    }
    if (wildcard.upper() != null) {
      return wildcard.upper();
    }
    return wildcard.lower() == null ? JavaType.Declared.OBJECT : wildcard.lower();
  }
}
