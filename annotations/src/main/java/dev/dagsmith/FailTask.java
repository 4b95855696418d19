package dev.dagsmith;

import org.jspecify.annotations.Nullable;

/** Thrown by a task to fail at once, whatever retries are left. */
public final class FailTask extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Fails the task; the message says why no retry helps.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public FailTask(String message) {
    super(message);
  }

  /**
   * Fails the task because of {@code cause}.
   *
   * @param message what happened, what follows and what to do, for people
   * @param cause what led to it; null if nothing is known
   */
  public FailTask(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
