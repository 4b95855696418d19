package dev.dagsmith.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: generates one class in the first round that has its annotation. */
public final class Generating extends AbstractProcessor {
  private final String annotation;
  private final String className;
  private final String source;
  private boolean done;

  /** Generates {@code source}. */
  public Generating(String annotation, String className, String source) {
    this.annotation = annotation;
    this.className = className;
    this.source = source;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(annotation);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done && !annotations.isEmpty()) {
      done = true;
      try (Writer out = processingEnv.getFiler().createSourceFile(className).openWriter()) {
        out.write(source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return !annotations.isEmpty();
  }
}
