package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Failure;
import org.jspecify.annotations.Nullable;

/** How an attempt ended, as the worker that made it saw it. */
public sealed interface AttemptEnd {
  /** What one costs beside its value, with the messages and rows made of it. */
  long OVERHEAD = 500;

  /** What holding it costs, in bytes, roughly. */
  default long cost() {
    return OVERHEAD;
  }

  /** It gave a value, encoded; null if its task gives none. */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Published(byte @Nullable [] value) implements AttemptEnd {
    @Override
    public long cost() {
      byte[] published = value;
      return OVERHEAD + (published == null ? 0 : published.length);
    }
  }

  /** It asked to be skipped. */
  record Skipped(String reason) implements AttemptEnd {}

  /** A poll that found nothing. */
  record NotReady() implements AttemptEnd {}

  /** It failed. */
  record Failed(Failure failure, Throwable thrown) implements AttemptEnd {
    @Override
    public long cost() {
      return OVERHEAD + 2L * failure.stack().length();
    }
  }
}
