package dev.dagsmith.processor.problem;

import static dev.dagsmith.processor.problem.ProblemKind.Severity.ERROR;

/** DAG4xx: what no single declaration or expression shows. */
public enum GraphProblem implements ProblemKind {
  /** Two calls whose id was given are given the same. */
  DUPLICATE_TASK_ID(
      "DAG401",
      "The id {0} is given twice in this dag; the other call is in line {1}.",
      "Give one of them another id."),
  /** A dag that calls itself, perhaps by way of others. */
  RECURSION(
      "DAG402",
      "A dag can't contain itself: {0}.",
      "Do the repeated work inside a task, or over the elements of a list."),
  /** Two dags of a module with one id. */
  DUPLICATE_DAG_ID(
      "DAG403",
      "The dag id {0} is taken by {1}, and ids are unique in a module.",
      "Name this one with @Dag(id = \"..\")."),
  /** A class of the generated class's name is there. */
  CLASS_NAME_TAKEN(
      "DAG404",
      "The class to generate, {0}, has the name of {1}.",
      "Name it with @Dag(className = \"..\")."),
  /** The output can't be written. */
  NOT_WRITTEN(
      "DAG405",
      "{0} could not be written: {1}.",
      "Make room in the output directory, and see that it may be written to."),
  /** A value is needed that its task does not keep. */
  VALUE_NOT_PUSHED(
      "DAG406",
      "{0} keeps nothing of what it returns (push = false), and its value is needed here.",
      "Call it as a statement, or leave push = false out."),
  /** A fault of the processor. */
  INTERNAL(
      "DAG499",
      "Dagsmith failed on this dag, which is its own fault: {0}.",
      "Please report it with the dag's source.");

  private final String code;
  private final String text;
  private final String fix;

  GraphProblem(String code, String text, String fix) {
    this.code = code;
    this.text = text;
    this.fix = fix;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return ERROR;
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
