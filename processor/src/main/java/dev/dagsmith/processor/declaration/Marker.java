package dev.dagsmith.processor.declaration;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * What makes a method a task, a sensor or a dag: the annotation nearest to it, on itself or on a
 * method that it overrides.
 *
 * @param role what it is
 * @param method the method that carries the annotation
 * @param annotation the annotation
 */
public record Marker(Role role, ExecutableElement method, AnnotationMirror annotation) {
  /** What an annotated method is. */
  public enum Role {
    /** {@code @Task}. */
    TASK("dev.dagsmith.Task"),
    /** {@code @Sensor}. */
    SENSOR("dev.dagsmith.Sensor"),
    /** {@code @Dag}. */
    DAG("dev.dagsmith.Dag");

    private final String annotation;

    Role(String annotation) {
      this.annotation = annotation;
    }

    /** Its annotation as people write it: {@code @Task}. */
    String display() {
      return "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
    }

    /** Full name of its annotation. */
    public String annotation() {
      return annotation;
    }
  }
}
