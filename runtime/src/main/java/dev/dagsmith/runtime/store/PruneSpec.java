package dev.dagsmith.runtime.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to delete: of those that have ended, the ones that meet every condition given.
 *
 * @param dagId of this dag only; null for each dag
 * @param endedBefore only those that ended earlier; null for any
 * @param keepLatest not the latest so many of a dag that have ended; 0 to keep none
 */
public record PruneSpec(@Nullable String dagId, @Nullable Instant endedBefore, int keepLatest) {
  /** Checks the bound. */
  public PruneSpec {
    if (keepLatest < 0) {
      throw new IllegalArgumentException("keepLatest must be 0 or more, not " + keepLatest);
    }
  }
}
