package dev.dagsmith.runtime.blob;

import java.io.IOException;

/** A backend does not answer now; another try may go well. */
public final class BackendAway extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * With what happened, for people.
   *
   * @param message what happened, what follows and what to do, for people
   * @param cause what led to it; null if nothing is known
   */
  public BackendAway(String message, Throwable cause) {
    super(message, cause);
  }
}
