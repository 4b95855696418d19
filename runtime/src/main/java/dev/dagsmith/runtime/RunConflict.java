package dev.dagsmith.runtime;

/** A run of this id exists, and is not the run that was asked for. The message says why. */
public final class RunConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * What is in the way, and what to do.
   *
   * @param message for people
   */
  public RunConflict(String message) {
    super(message);
  }
}
