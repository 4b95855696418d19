package dev.dagsmith.processor.problem;

import static dev.dagsmith.processor.problem.ProblemKind.Severity.ERROR;

/** DAG1xx: what a dag's body must not contain. */
public enum BodyProblem implements ProblemKind {
  /** A statement that prints. */
  PRINTS(
      "DAG101",
      "A DAG's body doesn't run as written, so {0} would print at no particular time.",
      "Print inside a task."),
  /** A statement that logs. */
  LOGS(
      "DAG102",
      "A DAG's body doesn't run as written, so {0} would log at no particular time.",
      "Log inside a task."),
  /** A call of a method of a class with tasks that is none. */
  NOT_A_TASK(
      "DAG104",
      "{0} is not a @Task, so a DAG can't run it.",
      "Annotate it, or call it inside a task."),
  /** A {@code while} or {@code do}. */
  WHILE(
      "DAG110",
      "A DAG has no loop with an open end.",
      "Loop inside a task, or wait for something with Flow.until(() -> sensor()).");

  private final String code;
  private final Severity severity;
  private final String text;
  private final String fix;

  BodyProblem(String code, String text, String fix) {
    this(code, ERROR, text, fix);
  }

  BodyProblem(String code, Severity severity, String text, String fix) {
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
