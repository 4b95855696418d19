package dev.dagsmith.processor.problem;

import static dev.dagsmith.processor.problem.ProblemKind.Severity.ERROR;

/** DAG2xx: modifiers, types and annotation values. */
public enum DeclarationProblem implements ProblemKind {
  /** A duration that can't be read. */
  BAD_DURATION(
      "DAG201",
      "{0} is not a duration.",
      "Write a number and a unit, as in \"10s\", \"1m30s\" or \"2h\", or ISO-8601 as in \"PT90S\"."),
  /** What generated code must name is not accessible. */
  NOT_ACCESSIBLE(
      "DAG210", "{0} is not accessible from the class generated in package {1}.", "{2}.");

  private final String code;
  private final Severity severity;
  private final String text;
  private final String fix;

  DeclarationProblem(String code, String text, String fix) {
    this(code, ERROR, text, fix);
  }

  DeclarationProblem(String code, Severity severity, String text, String fix) {
    this.code = code;
    this.severity = severity;
    this.text = text;
    this.fix = fix;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String fix() {
    return fix;
  }
}
