package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.program.DagMethod;
import java.util.List;

/** What came of reading a dag method. */
public sealed interface Reading {
  /** It was read. */
  record Read(DagMethod dag) implements Reading {}

  /**
   * It names a type that does not exist yet, which a later round may generate: ask again then.
   *
   * @param name what is missing, for people
   */
  record Deferred(String name) implements Reading {}

  /**
   * It was not read. Without problems the compiler itself has something to say about the body, and
   * that is to be shown alone.
   */
  record Failed(List<Problem> problems) implements Reading {
    /** Copies the list. */
    public Failed {
      problems = List.copyOf(problems);
    }
  }
}
