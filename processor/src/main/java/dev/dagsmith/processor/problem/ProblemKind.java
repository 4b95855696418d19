package dev.dagsmith.processor.problem;

/**
 * A kind of problem: an entry of the catalogue. What it looks like in a program, and mended, is in
 * the test resource {@code problems/CODE.java}, from which docs/problems.md is made.
 */
public sealed interface ProblemKind
    permits BodyProblem, DeclarationProblem, GraphProblem, XComProblem {
  /** Stable, {@code DAG104}. */
  String code();

  /** Whether it stops the build. */
  Severity severity();

  /**
   * What is wrong, with {@code {0}}, {@code {1}}.. for arguments. A sentence with its full stop.
   */
  String text();

  /** What to write instead, with the same arguments. A sentence with its full stop. */
  String fix();

  /** Name of the constant. */
  String name();

  /** Whether a problem stops the build. */
  enum Severity {
    /** It does. */
    ERROR,
    /** It does not, and {@code @SuppressWarnings} with the code silences it. */
    WARNING
  }
}
