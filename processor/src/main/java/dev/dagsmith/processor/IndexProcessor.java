package dev.dagsmith.processor;

import dev.dagsmith.processor.emit.ServiceIndex;
import dev.dagsmith.processor.problem.GraphProblem;
import dev.dagsmith.processor.problem.NoSources;
import dev.dagsmith.processor.problem.ProblemPrinter;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Names the generated classes to {@code ServiceLoader}. Aggregating, and so a processor of its own:
 * it claims an annotation that only generated classes carry.
 */
public final class IndexProcessor extends AbstractProcessor {
  private final Set<String> providers = new TreeSet<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.dagsmith.Generated");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  // As with the other processor: only generated classes carry the annotation.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Elements elements = processingEnv.getElementUtils();
    for (TypeElement annotation : annotations) {
      for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
        providers.add(elements.getBinaryName(type).toString());
      }
    }
    if (round.processingOver() && !providers.isEmpty()) {
      try {
        ServiceIndex.write(
            processingEnv.getFiler(), providers, name -> elements.getTypeElement(name) != null);
      } catch (IOException e) {
        new ProblemPrinter(processingEnv.getMessager(), new NoSources())
            .printWithoutPlace(GraphProblem.NOT_WRITTEN, "The index of the dags", e);
      }
    }
    return true;
  }
}
