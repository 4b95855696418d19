package dev.dagsmith;

/**
 * The failure of a sensor that was not ready within {@link Sensor#timeout}; may be caught in a dag.
 */
public final class SensorTimeout extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says which sensor was not ready within what.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public SensorTimeout(String message) {
    super(message);
  }
}
