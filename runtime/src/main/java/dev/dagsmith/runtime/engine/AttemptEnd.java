package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Failure;
import org.jspecify.annotations.Nullable;

/** How an attempt ended, as the worker that made it saw it. */
public sealed interface AttemptEnd {
  /** The bytes of its value. */
  default long bytes() {
    return 0;
  }

  /** It gave a value, encoded; null if its task gives none. */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Published(byte @Nullable [] value) implements AttemptEnd {
    @Override
    public long bytes() {
      byte[] published = value;
      return published == null ? 0 : published.length;
    }
  }

  /** It asked to be skipped. */
  record Skipped(String reason) implements AttemptEnd {}

  /** A poll that found nothing. */
  record NotReady() implements AttemptEnd {}

  /** It failed. */
  record Failed(Failure failure, Throwable thrown) implements AttemptEnd {}
}
