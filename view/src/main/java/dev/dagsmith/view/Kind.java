package dev.dagsmith.view;

import java.util.Locale;

/** What a node is. */
public enum Kind {
  /** A task's call. */
  TASK,
  /** A sensor's polling. */
  SENSOR,
  /** An expression without a task call. */
  VALUE,
  /** A branch. */
  CHOICE,
  /** A variable assigned on several ways of a branch. */
  JOIN,
  /** A block done for each element. */
  MAP,
  /** A list made by the iterations of maps. */
  COLLECT,
  /** A try. */
  TRY,
  /** A variable as a try left it. */
  PICK,
  /** A block that may be left early. */
  LABEL,
  /** Blocks that do not wait for each other. */
  PARALLEL,
  /** A call of another dag. */
  GROUP,
  /** A return of the dag's method. */
  RETURN,
  /** A throw. */
  THROW,
  /** Leaves a block around it. */
  LEAVE,
  /** A step that does nothing. */
  BARRIER;

  /** As written in JSON. */
  public String display() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its id is a task's id, chosen by users and kept in stores. */
  public boolean isTask() {
    return this == TASK || this == SENSOR;
  }
}
