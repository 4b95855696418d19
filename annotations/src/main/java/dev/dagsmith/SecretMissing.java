package dev.dagsmith;

/**
 * There is no secret of a name. The message says where it was looked for, and nothing of others.
 */
public final class SecretMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * What is missing, and where it was sought.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public SecretMissing(String message) {
    super(message);
  }
}
