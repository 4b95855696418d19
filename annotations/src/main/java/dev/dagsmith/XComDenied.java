package dev.dagsmith;

/** Thrown where an XCom is read by somebody whom its task does not let read it. */
public final class XComDenied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * The message names the value, who may read it, and who tried.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public XComDenied(String message) {
    super(message);
  }
}
