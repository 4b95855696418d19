package dev.dagsmith.runtime.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a value that is consumed once.
 *
 * @param by the task instance that has pulled or consumed it; null if none has
 * @param at when; null if none has
 * @param consumed whether it has succeeded since, and the value is gone
 */
public record Once(@Nullable InstanceKey by, @Nullable Instant at, boolean consumed) {
  /** It is there, and nobody has pulled it. */
  public static final Once FREE = new Once(null, null, false);

  /** An instance has pulled it, and may again. */
  public static Once claimed(InstanceKey by, Instant at) {
    return new Once(by, at, false);
  }

  /** It is gone. */
  public static Once consumed(InstanceKey by, Instant at) {
    return new Once(by, at, true);
  }

  /** Whether this instance may have it. */
  public boolean isFor(InstanceKey reader) {
    return !consumed && (by == null || by.equals(reader));
  }
}
