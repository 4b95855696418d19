package dev.dagsmith;

/** The failure of an attempt that took longer than {@link Task#timeout}; may be caught in a dag. */
public final class TaskTimeout extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which task took longer than what. */
  public TaskTimeout(String message) {
    super(message);
  }
}
