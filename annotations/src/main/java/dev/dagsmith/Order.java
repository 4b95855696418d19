package dev.dagsmith;

/** What orders the tasks of a {@link Dag}. */
public enum Order {
  /**
   * Values flow, steps keep their place: a task call that stands as a statement waits for
   * everything above it in its block, and what is below waits for it.
   */
  STEPS,
  /** Data alone, as in Airflow: statements are not ordered unless a value passes between them. */
  DATA
}
