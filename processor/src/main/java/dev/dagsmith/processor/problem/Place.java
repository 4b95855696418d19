package dev.dagsmith.processor.problem;

import dev.dagsmith.processor.program.Pos;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where a problem is shown. */
public sealed interface Place {
  /** An expression or statement of a dag's body. */
  record InBody(Pos pos) implements Place {}

  /** A declaration; if given one of its annotations, if given a value of that. */
  record OnElement(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
      implements Place {}
}
