package dev.dagsmith.processor.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of retries as one place writes them: null is what it does not say.
 *
 * @param retries how often a failed attempt is repeated
 * @param delayMillis the wait before the first retry
 * @param backoff the factor by which it grows
 * @param maxDelayMillis the longest wait
 * @param jitter which part of a wait is left to chance
 * @param retryOn binary names of classes
 * @param failOn binary names of classes
 */
public record RetryPart(
    @Nullable Integer retries,
    @Nullable Long delayMillis,
    @Nullable Double backoff,
    @Nullable Long maxDelayMillis,
    @Nullable Double jitter,
    @Nullable List<String> retryOn,
    @Nullable List<String> failOn) {
  /** Says nothing. */
  public static final RetryPart NONE = new RetryPart(null, null, null, null, null, null, null);

  /** These, and for what they do not say {@code defaults}. */
  public RetryPart over(RetryPart defaults) {
    return new RetryPart(
        Settings.or(retries, defaults.retries),
        Settings.or(delayMillis, defaults.delayMillis),
        Settings.or(backoff, defaults.backoff),
        Settings.or(maxDelayMillis, defaults.maxDelayMillis),
        Settings.or(jitter, defaults.jitter),
        Settings.or(retryOn, defaults.retryOn),
        Settings.or(failOn, defaults.failOn));
  }
}
