package dev.dagsmith.processor.problem;

import dev.dagsmith.processor.program.Pos;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** What the printer must know of the sources. The front end implements it on javac's trees. */
public interface Sources {
  /**
   * Where a declaration, its annotation or a value of that stands; null if it has no source in this
   * compilation.
   */
  @Nullable Pos locate(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value);

  /** The file of a position, the same text for all positions of a file. */
  String file(Pos pos);

  /** The method or class that a position is in, for {@code @SuppressWarnings}. */
  Element enclosing(Pos pos);

  /** Prints a diagnostic on the syntax tree at the position. */
  void print(Diagnostic.Kind kind, String message, Pos pos);
}
