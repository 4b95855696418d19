package dev.dagsmith.processor;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Generates a class for each {@code @Dag} method. Isolating: each file has one origin. */
public final class DagsmithProcessor extends AbstractProcessor {
  private @Nullable Rounds rounds;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Rounds.ANNOTATIONS;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    rounds = Rounds.of(environment);
  }

  // Unclaimed annotations fail a build with -Xlint:all -Werror; these are nobody else's.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    requireNonNull(rounds).next(round);
    return true;
  }
}
