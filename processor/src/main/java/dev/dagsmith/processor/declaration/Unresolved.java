package dev.dagsmith.processor.declaration;

import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Finds types that do not exist, or that a later round will generate. */
final class Unresolved {
  private Unresolved() {}

  /** Whether a supertype of the class, or a type in the head of one of its methods, is missing. */
  static boolean in(TypeElement type) {
    return Stream.concat(
            Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream()),
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Markers.own(method).isPresent())
                .flatMap(Unresolved::head))
        .anyMatch(Unresolved::isMissing);
  }

  private static Stream<TypeMirror> head(ExecutableElement method) {
    return Stream.concat(
        Stream.concat(Stream.of(method.getReturnType()), method.getThrownTypes().stream()),
        method.getParameters().stream().map(VariableElement::asType));
  }

  private static boolean isMissing(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(Unresolved::isMissing);
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .anyMatch(bound -> bound != null && isMissing(bound));
    }
    return type instanceof ArrayType array && isMissing(array.getComponentType());
  }
}
