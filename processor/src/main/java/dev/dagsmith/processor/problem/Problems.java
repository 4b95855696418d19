package dev.dagsmith.processor.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while a phase works, so that all of a flow are reported at once. */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();

  /** One more. */
  public void add(Problem problem) {
    problems.add(problem);
  }

  /** More. */
  public void addAll(Iterable<Problem> more) {
    more.forEach(problems::add);
  }

  /** All so far, in the order in which they were found. */
  public List<Problem> list() {
    return List.copyOf(problems);
  }

  /** Whether one of them stops the build. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.kind().severity() == ProblemKind.Severity.ERROR);
  }
}
