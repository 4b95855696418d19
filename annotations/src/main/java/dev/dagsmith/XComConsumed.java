package dev.dagsmith;

/** Thrown where an XCom is read that another task instance has consumed, or is about to. */
public final class XComConsumed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * The message names the value, who has it, and since when.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public XComConsumed(String message) {
    super(message);
  }
}
