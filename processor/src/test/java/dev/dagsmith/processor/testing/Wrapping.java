package dev.dagsmith.processor.testing;

import dev.dagsmith.processor.DagsmithProcessor;
import dev.dagsmith.processor.IndexProcessor;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that is handed another environment than the compiler's. */
public final class Wrapping extends AbstractProcessor {
  private final Processor inner;
  private final UnaryOperator<ProcessingEnvironment> wrapping;

  private Wrapping(Processor inner, UnaryOperator<ProcessingEnvironment> wrapping) {
    this.inner = inner;
    this.wrapping = wrapping;
  }

  /** Ours, in environments that are made of the compiler's. */
  public static Supplier<List<Processor>> ours(UnaryOperator<ProcessingEnvironment> wrapping) {
    return () ->
        List.of(
            new Wrapping(new DagsmithProcessor(), wrapping),
            new Wrapping(new IndexProcessor(), wrapping));
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    inner.init(wrapping.apply(environment));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return inner.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return inner.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return inner.process(annotations, round);
  }
}
