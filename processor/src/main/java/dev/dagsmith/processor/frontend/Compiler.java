package dev.dagsmith.processor.frontend;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compiler at work: javac's trees, and what the environment offers. Made once per compilation.
 *
 * @param trees javac's syntax trees
 * @param task the compilation, to be told when classes have been attributed
 * @param elements as the environment gives them
 * @param types as the environment gives them
 */
public record Compiler(Trees trees, JavacTask task, Elements elements, Types types) {
  /** The compiler behind the environment, if it is javac. */
  public static Optional<Compiler> of(ProcessingEnvironment environment) {
    return Unwrapping.javac(environment)
        .map(
            javac ->
                new Compiler(
                    Trees.instance(javac),
                    JavacTask.instance(javac),
                    environment.getElementUtils(),
                    environment.getTypeUtils()));
  }
}
