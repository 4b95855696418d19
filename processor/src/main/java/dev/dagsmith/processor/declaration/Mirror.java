package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * An annotation, read without loading a class. Only what the source writes is there; a value that
 * the compiler could not make sense of is not.
 *
 * @param element what is annotated
 * @param annotation the annotation
 * @param members by name the members that are written: javac collects them anew each time it is
 *     asked
 */
record Mirror(Element element, AnnotationMirror annotation, Map<String, AnnotationValue> members) {
  /** The annotation of this full name on the element. */
  static Optional<Mirror> find(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isOf(mirror, name)) {
        return Optional.of(of(element, mirror));
      }
    }
    return Optional.empty();
  }

  /** This annotation of the element. */
  static Mirror of(Element element, AnnotationMirror annotation) {
    Map<String, AnnotationValue> members = new HashMap<>();
    annotation
        .getElementValues()
        .forEach((member, value) -> members.put(member.getSimpleName().toString(), value));
    return new Mirror(element, annotation, members);
  }

  /** The value of a member, if it is written and of this class. */
  <T> @Nullable T value(String member, Class<T> type) {
    AnnotationValue value = members.get(member);
    return value != null && type.isInstance(value.getValue()) ? type.cast(value.getValue()) : null;
  }

  /** The types of a member that is an array of classes. */
  @Nullable List<DeclaredType> classes(String member) {
    AnnotationValue value = members.get(member);
    if (value == null || !(value.getValue() instanceof List<?> items)) {
      return null;
    }
    return items.stream()
        .map(item -> ((AnnotationValue) item).getValue())
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .toList();
  }

  /** The values of a member that is an array of strings; empty if it is not written. */
  List<String> texts(String member) {
    AnnotationValue value = members.get(member);
    if (value == null || !(value.getValue() instanceof List<?> items)) {
      return List.of();
    }
    return items.stream()
        .map(item -> ((AnnotationValue) item).getValue())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** The name of a member's enum constant; empty if it is not written. */
  String constant(String member) {
    VariableElement constant = value(member, VariableElement.class);
    return constant == null ? "" : constant.getSimpleName().toString();
  }

  /** Whether the source writes the member. */
  boolean says(String member) {
    return members.containsKey(member);
  }

  /** Where the value of the member stands; the annotation if it is not written. */
  Place place(String member) {
    return new Place.OnElement(element, annotation, members.get(member));
  }

  /** Where the annotation stands. */
  Place place() {
    return new Place.OnElement(element, annotation, null);
  }

  private static boolean isOf(AnnotationMirror mirror, String name) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return type.getQualifiedName().contentEquals(name);
  }
}
