package dev.dagsmith.runtime.blob;

import org.jspecify.annotations.Nullable;

/** A large value can't be kept or read, and trying again would not help. */
public final class BlobException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * With what happened, what follows and what to do.
   *
   * @param message what happened, what follows and what to do, for people
   * @param cause what led to it; null if nothing is known
   */
  public BlobException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
