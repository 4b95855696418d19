package dev.dagsmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * What javac would say about generated code because it repeats the user's: a cast that is not
 * needed there any more, a deprecated task. {@code "all"} means nothing to javac.
 */
final class Suppressions {
  private static final List<String> NAMES =
      List.of(
          "auxiliaryclass",
          "cast",
          "deprecation",
          "exports",
          "rawtypes",
          "removal",
          "static",
          "unchecked");

  private Suppressions() {}

  static AnnotationSpec annotation() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", CodeBlock.of("{\n$L\n}", names()))
        .build();
  }

  private static CodeBlock names() {
    return NAMES.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(",\n"));
  }
}
