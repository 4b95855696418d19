package dev.dagsmith.runtime;

import org.jspecify.annotations.Nullable;

/** The engine stopped before the run ended. Nothing recorded is lost; the run can be resumed. */
public final class RunInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which run was interrupted, by what, and how it goes on.
   *
   * @param message what happened, what follows and what to do, for people
   * @param cause what led to it; null if nothing is known
   */
  public RunInterrupted(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
