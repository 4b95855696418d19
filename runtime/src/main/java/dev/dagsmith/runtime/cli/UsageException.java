package dev.dagsmith.runtime.cli;

import java.util.List;

/** What the user gave can't be used. Shown as it is, one line for each problem; exit status 2. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  UsageException(List<String> problems) {
    super(String.join("; ", problems), null, false, false);
    this.problems = List.copyOf(problems);
  }

  UsageException(String problem) {
    this(List.of(problem));
  }

  List<String> problems() {
    return problems;
  }
}
