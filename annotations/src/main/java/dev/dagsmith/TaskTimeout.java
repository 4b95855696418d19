package dev.dagsmith;

/** The failure of an attempt that took longer than {@link Task#timeout}; may be caught in a dag. */
public final class TaskTimeout extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which task took longer than what.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public TaskTimeout(String message) {
    super(message);
  }
}
