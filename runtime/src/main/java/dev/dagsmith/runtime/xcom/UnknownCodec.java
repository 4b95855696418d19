package dev.dagsmith.runtime.xcom;

/** A codec is named that there is not, or that nobody who may declares. */
public final class UnknownCodec extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * With which it is, and what to do.
   *
   * @param message what happened, what follows and what to do, for people
   */
  public UnknownCodec(String message) {
    super(message);
  }
}
