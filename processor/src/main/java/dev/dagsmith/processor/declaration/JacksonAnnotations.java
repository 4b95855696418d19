package dev.dagsmith.processor.declaration;

import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads Jackson's annotations on a user's types; by name, for the processor has no Jackson. */
final class JacksonAnnotations {
  private static final Set<String> BY_CLASS = Set.of("CLASS", "MINIMAL_CLASS");

  private JacksonAnnotations() {}

  /** Whether {@code @JsonTypeInfo} lets the data say which class is made. */
  static boolean nameClassesInData(TypeElement type) {
    return Mirror.find(type, "com.fasterxml.jackson.annotation.JsonTypeInfo")
        .map(mirror -> mirror.value("use", VariableElement.class))
        .filter(use -> BY_CLASS.contains(use.getSimpleName().toString()))
        .isPresent();
  }

  /** Whether the type or a member says itself how it is stored. */
  static boolean on(TypeElement type) {
    return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .anyMatch(JacksonAnnotations::isOfJackson);
  }

  private static boolean isOfJackson(AnnotationMirror mirror) {
    String name =
        ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
    return name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.");
  }
}
