package dev.dagsmith.processor;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.NoSources;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.ProblemPrinter;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Answers compilers that are not javac: once, at the first dag. */
final class OtherCompiler implements Rounds {
  private final ProcessingEnvironment environment;
  private boolean answered;

  OtherCompiler(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public void next(RoundEnvironment round) {
    TypeElement annotation = environment.getElementUtils().getTypeElement("dev.dagsmith.Dag");
    if (answered || annotation == null) {
      return;
    }
    round.getElementsAnnotatedWith(annotation).stream().findFirst().ifPresent(this::answer);
  }

  private void answer(Element dag) {
    answered = true;
    // Eclipse's own build hands out org.eclipse.jdt.internal.apt.pluggable.core.dispatch
    // .IdeBuildProcessingEnvImpl; its batch compiler BatchProcessingEnvImpl.
    String compiler = environment.getClass().getName();
    boolean editor = compiler.contains(".Ide");
    new ProblemPrinter(environment.getMessager(), new NoSources())
        .print(
            List.of(
                Problem.at(
                    dag,
                    editor
                        ? DeclarationProblem.EDITOR_WITHOUT_JAVAC
                        : DeclarationProblem.NEEDS_JAVAC,
                    compiler)));
  }
}
