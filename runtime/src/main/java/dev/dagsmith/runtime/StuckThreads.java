package dev.dagsmith.runtime;

/**
 * Why a run failed: tasks that were given up, at their timeouts, have left more threads behind that
 * never end than their pool has slots. Each more would cost memory for nothing; whatever these
 * tasks wait for is not there.
 */
public final class StuckThreads extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which pool it is, and where its threads stand.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public StuckThreads(String message) {
    super(message);
  }
}
