package dev.dagsmith.processor.problem;

import dev.dagsmith.processor.program.Pos;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Where no syntax trees are at hand: every problem stands at its declaration. */
public final class NoSources implements Sources {
  @Override
  public @Nullable Pos locate(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    return null;
  }

  @Override
  public String file(Pos pos) {
    throw new IllegalArgumentException("No position comes from here: " + pos);
  }

  @Override
  public Element enclosing(Pos pos) {
    throw new IllegalArgumentException("No position comes from here: " + pos);
  }

  @Override
  public void print(Diagnostic.Kind kind, String message, Pos pos) {
    throw new IllegalArgumentException("No position comes from here: " + pos);
  }
}
