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
    /** The engine's lease is gone: another took a run over. It must stop; its runs go on there. */
    FENCED,
    /**
     * The server is away or busy, or broke off so that it can't be said whether a commit came
     * through. Trying again is right: groups can be written twice.
     */
    UNREACHABLE,
    /** It stopped working: closed, disk failed. What was committed is kept; open it anew. */
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
