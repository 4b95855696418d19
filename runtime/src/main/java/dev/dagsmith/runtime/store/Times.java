package dev.dagsmith.runtime.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of an attempt; kept to the microsecond.
 *
 * @param startedAt when it began; null if it has not
 * @param endedAt when it ended; null if it has not
 * @param nextAt when it is due again, for a retry or a sensor's next poll; else null
 */
public record Times(
    @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable Instant nextAt) {
  /** Not begun. */
  public static final Times NONE = new Times(null, null, null);

  /** Of what began and ended. */
  public static Times of(@Nullable Instant startedAt, @Nullable Instant endedAt) {
    return new Times(startedAt, endedAt, null);
  }
}
