package dev.dagsmith.processor;

import dev.dagsmith.processor.declaration.Clashes;
import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.frontend.Compiler;
import dev.dagsmith.processor.frontend.FlowReader;
import dev.dagsmith.processor.problem.ProblemPrinter;
import dev.dagsmith.processor.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Takes the annotated classes of each round through the phases. What names a type that does not
 * exist yet waits, by name, for the next round; of what is still missing in the last one the
 * compiler itself speaks.
 */
final class JavacRounds implements Rounds {
  private final Compiler compiler;
  private final Declarations declarations;
  private final ProblemPrinter printer;
  private final DagCompiler dags;
  private final Set<String> unchecked = new LinkedHashSet<>();

  JavacRounds(ProcessingEnvironment environment, Compiler compiler) {
    this.compiler = compiler;
    declarations = new Declarations(compiler.elements(), compiler.types());
    FlowReader reader = new FlowReader(compiler, declarations);
    printer = new ProblemPrinter(environment.getMessager(), reader.sources());
    reader.verifyLater(printer::print);
    Clashes clashes = new Clashes(compiler.elements(), compiler.types());
    Output output = new Output(environment.getFiler());
    dags = new DagCompiler(compiler.elements(), declarations, clashes, reader, output);
  }

  @Override
  public void next(RoundEnvironment round) {
    unchecked.addAll(Rounds.annotatedClasses(round, compiler.elements()));
    Problems problems = new Problems();
    for (String name : List.copyOf(unchecked)) {
      TypeElement type = compiler.elements().getTypeElement(name);
      if (type != null && !declarations.isUnresolved(type)) {
        unchecked.remove(name);
        declarations.check(type, problems);
        dags.add(type, problems);
      }
    }
    dags.compile(round.processingOver(), problems);
    printer.print(problems.list());
  }
}
