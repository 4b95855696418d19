package dev.dagsmith;

/** Thrown where an XCom is pulled that is not there; says what is. */
public final class XComMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * The message names the task, the key and what there is instead.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public XComMissing(String message) {
    super(message);
  }
}
