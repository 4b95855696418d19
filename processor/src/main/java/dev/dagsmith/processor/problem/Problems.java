package dev.dagsmith.processor.problem;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

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
    return problems.stream().anyMatch(Problems::isError);
  }

  /** Whether one that stops the build stands on the element or in it. */
  public boolean hasErrorsAt(Element element) {
    return problems.stream()
        .anyMatch(
            problem ->
                isError(problem)
                    && problem.place() instanceof Place.OnElement on
                    && (on.element().equals(element)
                        || element.equals(on.element().getEnclosingElement())));
  }

  private static boolean isError(Problem problem) {
    return problem.kind().severity() == ProblemKind.Severity.ERROR;
  }
}
