package dev.dagsmith.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A run failed. The cause is the exception that the dag ended with: the very object if the task ran
 * in this process and was not resumed, else one rebuilt from the store.
 */
public final class DagRunFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable RunError error;

  /** Says which run failed, where and why. */
  public DagRunFailed(String message, RunError error, @Nullable Throwable cause) {
    super(message, cause);
    this.error = error;
  }

  /** Where and why; null after serialization. */
  public @Nullable RunError error() {
    return error;
  }
}
