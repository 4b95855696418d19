package dev.dagsmith.processor.problem;

import static dev.dagsmith.processor.problem.ProblemKind.Severity.ERROR;
import static dev.dagsmith.processor.problem.ProblemKind.Severity.WARNING;

/**
 * DAG3xx: what passes between tasks. Most are warnings: each can be right where one knows better.
 */
public enum XComProblem implements ProblemKind {
  /** A pull that nothing orders after what it pulls. */
  NOT_UPSTREAM(
      "DAG301",
      "In the dag {2}, {0} pulls from {1}, which is not upstream of it: {1} may not have ended by then.",
      "Pass a value of {1} to {0}, or make {1} a step above it."),
  /** A pull of what is pushed nowhere. */
  NEVER_PUSHED(
      "DAG302",
      "{0} pulls \"{2}\" from {1}, and nothing in the class of {1} pushes it.",
      "Push it in {1}, or pull a key that it pushes."),
  /** A value that may be large. */
  BULK(
      "DAG303",
      "{0} returns {1}, which may be large, and all of it goes through the database.",
      "Keep it elsewhere, as @XCom(backend = \"file\") does, or return where it is kept."),
  /** A value that may be secret. */
  SMELLS_SECRET(
      "DAG304",
      "{0} looks like a secret, and {1} is kept in the database as plain text.",
      "Declare it as a Secret, or all of it sensitive: @XCom(sensitive = true), @Param(sensitive = true). Best let the task that needs it take it by TaskContext.secret."),
  /** A reader that the dag does not have. */
  UNKNOWN_READER(
      "DAG310",
      ERROR,
      "{0} lets {1} read its XComs, and the dag {2} has no task of this id.",
      "Name tasks of the dag by their ids."),
  /** A value that goes to others than those that may read it. */
  NOT_A_READER(
      "DAG311",
      ERROR,
      "{0} lets only {1} read its XComs, and its value is used by {2}.",
      "Name all readers in @XCom(readers = ..), or use the value in {1} alone."),
  /** An exclusive value that none or several read. */
  NOT_EXCLUSIVE(
      "DAG312",
      ERROR,
      "What {0} gives is for exactly one task to read, and it is read by {1}.",
      "Pass it to one task, or leave EXCLUSIVE or ONCE out."),
  /** A value that is consumed once and read in a loop. */
  ONCE_IN_LOOP(
      "DAG313",
      ERROR,
      "What {0} gives is consumed once, and {1} reads it in a loop that {0} stands outside of: once for each element.",
      "Read it before the loop, or call {0} in the loop."),
  /** A value that is consumed once, by several. */
  ONCE_FOR_SEVERAL(
      "DAG314",
      ERROR,
      "consume = ONCE is for exactly one task to read, and {0} says otherwise.",
      "Name one reader or none, or leave consume = ONCE out."),
  /** A value that is consumed once and used beside its consumer. */
  ONCE_BESIDE(
      "DAG315",
      ERROR,
      "What {0} gives goes with the success of {1}, and the expression {2} uses it beside {1}: it may be gone by then.",
      "Use it in {1}, or pass {1} what the expression makes of it.");

  private final String code;
  private final Severity severity;
  private final String text;
  private final String fix;

  XComProblem(String code, String text, String fix) {
    this(code, WARNING, text, fix);
  }

  XComProblem(String code, Severity severity, String text, String fix) {
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
