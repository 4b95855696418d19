package dev.dagsmith.runtime.core;

import java.util.Locale;

/** The states of a task instance; the names are Airflow's. */
public enum TaskState {
  /** Waits for what it needs. */
  NONE,
  /** Has what it needs. */
  SCHEDULED,
  /** Waits for a slot. */
  QUEUED,
  /** Under way. */
  RUNNING,
  /** Ended well. */
  SUCCESS,
  /** Ended badly, with no retry left. */
  FAILED,
  /** Waits to be tried again. */
  UP_FOR_RETRY,
  /** A sensor that waits for its next poll. */
  UP_FOR_RESCHEDULE,
  /** Not taken, or skipped by itself. */
  SKIPPED,
  /** Something that it needs failed. */
  UPSTREAM_FAILED,
  /** No longer in the graph. */
  REMOVED;

  /** Whether nothing comes after it, unless it is cleared. */
  public boolean ended() {
    return this == SUCCESS
        || this == FAILED
        || this == SKIPPED
        || this == UPSTREAM_FAILED
        || this == REMOVED;
  }

  /** As shown and stored: {@code up_for_retry}. */
  public String display() {
    return name().toLowerCase(Locale.ROOT);
  }
}
