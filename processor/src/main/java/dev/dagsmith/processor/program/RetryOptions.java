package dev.dagsmith.processor.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when a failed attempt is followed by another.
 *
 * @param retries how often a failed attempt is repeated
 * @param delayMillis the wait before the first retry
 * @param backoff the factor by which it grows
 * @param maxDelayMillis the longest wait; null without a bound
 * @param jitter which part of a wait is left to chance
 * @param retryOn binary names of classes; empty for all
 * @param failOn binary names of classes
 */
public record RetryOptions(
    int retries,
    long delayMillis,
    double backoff,
    @Nullable Long maxDelayMillis,
    double jitter,
    List<String> retryOn,
    List<String> failOn) {
  /** No retries. */
  public static final RetryOptions NONE =
      new RetryOptions(0, 0, 1.0, null, 0, List.of(), List.of());

  /** Copies the lists. */
  public RetryOptions {
    retryOn = List.copyOf(retryOn);
    failOn = List.copyOf(failOn);
  }
}
