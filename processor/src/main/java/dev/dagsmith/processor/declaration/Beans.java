package dev.dagsmith.processor.declaration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Classes that are stored by their properties: a constructor without arguments, and accessors. */
final class Beans {
  private final Types types;

  Beans(Types types) {
    this.types = types;
  }

  /** Why the class can't be stored so; empty if it can, or says itself how. */
  Optional<String> wrong(DeclaredType type, TypeElement element) {
    String name = element.getSimpleName().toString();
    if (JacksonAnnotations.on(element)) {
      return Optional.empty();
    }
    if (isThrowable(type)) {
      return Optional.of("the exception " + name + " is not a value");
    }
    if (Enclosing.isInner(element)) {
      return Optional.of("the inner class " + name + " needs an instance of the class around it");
    }
    if (!hasDefaultConstructor(element)) {
      return Optional.of("the class " + name + " has no constructor without arguments");
    }
    return fields(type)
        .filter(field -> !isProperty(field))
        .map(field -> "the field " + name + "." + field + " has no getter and setter")
        .findFirst();
  }

  /** Types of the properties. */
  static Stream<TypeMirror> properties(Types types, DeclaredType type) {
    return JacksonAnnotations.on((TypeElement) type.asElement())
        ? Stream.empty()
        : new Beans(types).fields(type).map(field -> types.asMemberOf(type, field));
  }

  /** Whether there is a constructor without arguments that is not private. */
  static boolean hasDefaultConstructor(TypeElement element) {
    return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
        .anyMatch(
            constructor ->
                constructor.getParameters().isEmpty()
                    && !constructor.getModifiers().contains(Modifier.PRIVATE));
  }

  private boolean isThrowable(TypeMirror type) {
    return ancestors(type).anyMatch(t -> t.getQualifiedName().contentEquals("java.lang.Throwable"));
  }

  private Stream<VariableElement> fields(TypeMirror type) {
    return ancestors(type)
        .flatMap(element -> ElementFilter.fieldsIn(element.getEnclosedElements()).stream())
        .filter(Beans::holdsState);
  }

  private Stream<TypeElement> ancestors(TypeMirror type) {
    List<? extends TypeMirror> supertypes = types.directSupertypes(type);
    Element element = types.asElement(type);
    Stream<TypeElement> own =
        element.getKind() == ElementKind.CLASS ? Stream.of((TypeElement) element) : Stream.empty();
    return Stream.concat(own, supertypes.stream().limit(1).flatMap(this::ancestors));
  }

  private static boolean holdsState(VariableElement field) {
    return field.getModifiers().stream()
        .noneMatch(modifier -> modifier == Modifier.STATIC || modifier == Modifier.TRANSIENT);
  }

  private static boolean isProperty(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    String name = field.getSimpleName().toString();
    String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(Enclosing.element(field).getEnclosedElements());
    return has(methods, 0, "get" + suffix, "is" + suffix) && has(methods, 1, "set" + suffix);
  }

  private static boolean has(List<ExecutableElement> methods, int parameters, String... names) {
    return methods.stream()
        .anyMatch(
            method ->
                method.getModifiers().contains(Modifier.PUBLIC)
                    && method.getParameters().size() == parameters
                    && List.of(names).contains(method.getSimpleName().toString()));
  }
}
