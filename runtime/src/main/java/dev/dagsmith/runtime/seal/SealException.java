package dev.dagsmith.runtime.seal;

import org.jspecify.annotations.Nullable;

/**
 * A value can't be encrypted or decrypted. The message never says anything of keys but their ids.
 */
public final class SealException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With its cause, if it has one. */
  public SealException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
