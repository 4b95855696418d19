package dev.dagsmith.runtime.graph;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when a failed attempt is followed by another.
 *
 * @param retries how often a failed attempt is repeated
 * @param delay the wait before the first retry
 * @param backoff the factor by which the wait grows, 1 or more
 * @param maxDelay the longest wait; null without a bound
 * @param jitter which part of a wait is left to chance, from 0 to 1: at 0.5 a wait is between half
 *     and all of what it would be
 * @param retryOn names of the classes of failures that are retried, with subclasses; empty for all
 * @param failOn names of the classes of failures that are never retried, with subclasses
 */
public record RetrySettings(
    int retries,
    Duration delay,
    double backoff,
    @Nullable Duration maxDelay,
    double jitter,
    List<String> retryOn,
    List<String> failOn) {
  /** No retries. */
  public static final RetrySettings NONE =
      new RetrySettings(0, Duration.ZERO, 1.0, null, 0, List.of(), List.of());

  /** Copies the lists. */
  public RetrySettings {
    retryOn = List.copyOf(retryOn);
    failOn = List.copyOf(failOn);
  }

  RetrySettings jitter(double part) {
    return new RetrySettings(retries, delay, backoff, maxDelay, part, retryOn, failOn);
  }

  RetrySettings retryOn(List<String> classes) {
    return new RetrySettings(retries, delay, backoff, maxDelay, jitter, classes, failOn);
  }

  RetrySettings failOn(List<String> classes) {
    return new RetrySettings(retries, delay, backoff, maxDelay, jitter, retryOn, classes);
  }
}
