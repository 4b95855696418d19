package dev.dagsmith.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * A store can't be opened, read or written. The message says what happened, where, what follows and
 * what to do.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the store. */
  public enum Kind {
    /** The URL or the directory that was named can't be a store. */
    BAD_LOCATION,
    /** Another process works on it. */
    HELD,
    /** The user may not read or write there. */
    NO_PERMISSION,
    /** The file is damaged, or no store. */
    UNREADABLE,
    /** It was written by a newer version of Dagsmith. */
    NEWER,
    /** The disk is full. */
    FULL,
    /** A row can't be stored; the store itself is well. */
    DATA,
    /** It stopped working: closed, connection lost, disk failed. What was committed is kept. */
    LOST
  }

  private final Kind kind;

  /** A failure of this kind. */
  public StoreException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
