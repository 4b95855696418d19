package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.core.Failure;
import java.io.PrintStream;
import java.util.List;

/** A run's failure for people: the task's own stack first, then where the dag called it. */
final class FailureText {
  private static final int OTHERS = 5;

  private FailureText() {}

  static void print(RunError error, PrintStream err) {
    err.println();
    String stack = error.failure().stack().stripTrailing();
    String at = "called at " + error.calledAt();
    err.println(stack);
    if (!error.calledAt().isEmpty() && !stack.endsWith(at)) { // the engine's stacks end with it
      err.println("\t" + at);
    }
    err.println("in " + instance(error.taskId(), error.mapIndex()));
    List<Failure> others = error.suppressed();
    others.stream().limit(OTHERS).forEach(each -> err.println("also failed: " + firstLine(each)));
    if (others.size() > OTHERS) {
      err.println("and " + (others.size() - OTHERS) + " more failures");
    }
    err.println();
  }

  /** {@code load[2, 0]}. */
  static String instance(String taskId, List<Integer> mapIndex) {
    return mapIndex.isEmpty() ? taskId : taskId + mapIndex;
  }

  private static String firstLine(Failure failure) {
    return failure.text().lines().findFirst().orElse(failure.className());
  }
}
