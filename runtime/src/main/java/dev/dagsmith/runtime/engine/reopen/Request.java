package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.ClearSpec;
import org.jspecify.annotations.Nullable;

/**
 * How a run of the store is taken up again.
 *
 * @param kind what is asked for
 * @param spec what is to be cleared; null for others
 */
public record Request(Kind kind, @Nullable ClearSpec spec) {
  /** Goes on where it stopped; nothing is cleared. */
  public static final Request RESUME = new Request(Kind.RESUME, null);

  /** Clears what failed. */
  public static final Request RETRY = new Request(Kind.RETRY, null);

  /** Goes on with a run that ended in a crash loop: clears what was under way. */
  public static final Request AFRESH = new Request(Kind.AFRESH, null);

  /** What is asked for. */
  public enum Kind {
    RESUME,
    RETRY,
    AFRESH,
    CLEAR
  }

  public static Request clear(ClearSpec spec) {
    return new Request(Kind.CLEAR, spec);
  }

  /** Whether what depends on what is cleared stays as it is. */
  boolean only() {
    return spec != null && spec.only();
  }
}
