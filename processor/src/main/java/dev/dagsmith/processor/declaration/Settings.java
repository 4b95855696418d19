package dev.dagsmith.processor.declaration;

import org.jspecify.annotations.Nullable;

/**
 * Settings as one place writes them: null is what it does not say.
 *
 * @param id the task's id
 * @param retry what it says of retries
 * @param timeoutMillis the longest time of an attempt
 * @param maxActive instances at once
 * @param pool the pool in which an attempt needs a slot
 * @param priority the highest comes first
 * @param push whether what it returns is kept
 * @param label text with parameters in braces
 */
public record Settings(
    @Nullable String id,
    RetryPart retry,
    @Nullable Long timeoutMillis,
    @Nullable Integer maxActive,
    @Nullable String pool,
    @Nullable Integer priority,
    @Nullable Boolean push,
    @Nullable String label) {
  /** Says nothing. */
  public static final Settings NONE =
      new Settings(null, RetryPart.NONE, null, null, null, null, null, null);

  /** These, and for what they do not say {@code defaults}. */
  public Settings over(Settings defaults) {
    return new Settings(
        or(id, defaults.id),
        retry.over(defaults.retry),
        or(timeoutMillis, defaults.timeoutMillis),
        or(maxActive, defaults.maxActive),
        or(pool, defaults.pool),
        or(priority, defaults.priority),
        or(push, defaults.push),
        or(label, defaults.label));
  }

  static <T> @Nullable T or(@Nullable T said, @Nullable T otherwise) {
    return said == null ? otherwise : said;
  }
}
