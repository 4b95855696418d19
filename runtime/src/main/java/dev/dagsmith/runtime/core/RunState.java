package dev.dagsmith.runtime.core;

import java.util.Locale;

/** The states of a run; the names are Airflow's. */
public enum RunState {
  /** Not begun. */
  QUEUED,
  /** Under way, or interrupted and resumable. */
  RUNNING,
  /** Ended well. */
  SUCCESS,
  /** Ended badly. */
  FAILED;

  /** Whether it has ended. */
  public boolean ended() {
    return this == SUCCESS || this == FAILED;
  }

  /** As shown and stored. */
  public String display() {
    return name().toLowerCase(Locale.ROOT);
  }
}
