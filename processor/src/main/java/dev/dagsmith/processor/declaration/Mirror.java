package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * An annotation, read without loading a class. Only what the source writes is there; a value that
 * the compiler could not make sense of is not.
 *
 * @param element what is annotated
 * @param annotation the annotation
 */
record Mirror(Element element, AnnotationMirror annotation) {
  /** The annotation of this full name on the element. */
  static Optional<Mirror> find(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> isOf(mirror, name))
        .findFirst()
        .map(mirror -> new Mirror(element, mirror));
  }

  /** The value of a member, if it is written and of this class. */
  <T> @Nullable T value(String member, Class<T> type) {
    AnnotationValue value = written(member);
    return value != null && type.isInstance(value.getValue()) ? type.cast(value.getValue()) : null;
  }

  /** The types of a member that is an array of classes. */
  @Nullable List<DeclaredType> classes(String member) {
    AnnotationValue value = written(member);
    if (value == null || !(value.getValue() instanceof List<?> items)) {
      return null;
    }
    return items.stream()
        .map(item -> ((AnnotationValue) item).getValue())
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .toList();
  }

  /** Whether the source writes the member. */
  boolean says(String member) {
    return written(member) != null;
  }

  /** Where the value of the member stands; the annotation if it is not written. */
  Place place(String member) {
    return new Place.OnElement(element, annotation, written(member));
  }

  /** Where the annotation stands. */
  Place place() {
    return new Place.OnElement(element, annotation, null);
  }

  private @Nullable AnnotationValue written(String member) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .findFirst()
        .<AnnotationValue>map(entry -> entry.getValue())
        .orElse(null);
  }

  private static boolean isOf(AnnotationMirror mirror, String name) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return type.getQualifiedName().contentEquals(name);
  }
}
