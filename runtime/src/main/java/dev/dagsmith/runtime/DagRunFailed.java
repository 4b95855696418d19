package dev.dagsmith.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A run failed. The cause is the exception that the dag ended with: the very object if the task ran
 * in this process and was not resumed, else one rebuilt from the store.
 */
public final class DagRunFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable RunError error;

  /**
   * Says which run failed, where and why.
   *
   * @param message what happened, what follows and what to do, for people
   * @param error where and why
   * @param cause what led to it; null if nothing is known
   */
  public DagRunFailed(String message, RunError error, @Nullable Throwable cause) {
    super(message, cause);
    this.error = error;
  }

  /** {@return where and why; null after serialization} */
  public @Nullable RunError error() {
    return error;
  }
}
