package dev.dagsmith.processor;

import dev.dagsmith.processor.problem.GraphProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Keeps a fault of ours from ending the compilation: it becomes a problem of the dag. */
final class Guard {
  private static final int FRAMES = 12;

  private Guard() {}

  static void run(Element dag, Problems problems, Runnable phase) {
    call(
        dag,
        problems,
        () -> {
          phase.run();
          return null;
        });
  }

  /** What the phase gives; null if it failed. */
  static <T> @Nullable T call(Element dag, Problems problems, Supplier<@Nullable T> phase) {
    try {
      return phase.get();
    } catch (RuntimeException e) {
      // Javac's own, thrown through us when a class file can't be read: it reports that itself.
      if (e.getClass().getName().startsWith("com.sun.tools.javac.")) {
        throw e;
      }
      problems.add(Problem.at(dag, GraphProblem.INTERNAL, e + frames(e)));
      return null;
    }
  }

  private static String frames(RuntimeException e) {
    return Arrays.stream(e.getStackTrace())
        .limit(FRAMES)
        .map(frame -> "\n    at " + frame)
        .collect(Collectors.joining());
  }
}
