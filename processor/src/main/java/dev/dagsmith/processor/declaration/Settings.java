package dev.dagsmith.processor.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings as one place writes them: null is what it does not say.
 *
 * @param id the task's id
 * @param retries how often a failed attempt is repeated
 * @param retryDelayMillis the wait before the first retry
 * @param backoff the factor by which it grows
 * @param maxRetryDelayMillis the longest wait
 * @param timeoutMillis the longest time of an attempt
 * @param retryOn binary names of classes
 * @param failOn binary names of classes
 * @param maxActive instances at once
 * @param label text with parameters in braces
 */
public record Settings(
    @Nullable String id,
    @Nullable Integer retries,
    @Nullable Long retryDelayMillis,
    @Nullable Double backoff,
    @Nullable Long maxRetryDelayMillis,
    @Nullable Long timeoutMillis,
    @Nullable List<String> retryOn,
    @Nullable List<String> failOn,
    @Nullable Integer maxActive,
    @Nullable String label) {
  /** Says nothing. */
  public static final Settings NONE =
      new Settings(null, null, null, null, null, null, null, null, null, null);

  /** These, and for what they do not say {@code defaults}. */
  public Settings over(Settings defaults) {
    return new Settings(
        or(id, defaults.id),
        or(retries, defaults.retries),
        or(retryDelayMillis, defaults.retryDelayMillis),
        or(backoff, defaults.backoff),
        or(maxRetryDelayMillis, defaults.maxRetryDelayMillis),
        or(timeoutMillis, defaults.timeoutMillis),
        or(retryOn, defaults.retryOn),
        or(failOn, defaults.failOn),
        or(maxActive, defaults.maxActive),
        or(label, defaults.label));
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T otherwise) {
    return said == null ? otherwise : said;
  }
}
