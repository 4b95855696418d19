package dev.dagsmith.runtime.graph;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a task's attempts are made.
 *
 * @param retries how often a failed attempt is repeated
 * @param retryDelay the wait before the first retry
 * @param backoff the factor by which the wait grows, 1 or more
 * @param maxRetryDelay the longest wait; null without a bound
 * @param timeout the longest time of one attempt; null without a bound
 * @param retryOn names of the classes of failures that are retried, with subclasses; empty for all
 * @param failOn names of the classes of failures that are never retried, with subclasses
 * @param maxActive how many instances may be under way at once in a run; 0 without a bound
 */
public record TaskSettings(
    int retries,
    Duration retryDelay,
    double backoff,
    @Nullable Duration maxRetryDelay,
    @Nullable Duration timeout,
    List<String> retryOn,
    List<String> failOn,
    int maxActive) {
  /** One attempt, without bounds. */
  public static final TaskSettings DEFAULT =
      new TaskSettings(0, Duration.ZERO, 1.0, null, null, List.of(), List.of(), 0);

  /** Copies the lists. */
  public TaskSettings {
    retryOn = List.copyOf(retryOn);
    failOn = List.copyOf(failOn);
  }

  /**
   * The same with retries after {@code delayMillis}, times {@code factor} at each, at most {@code
   * maxMillis}; -1: no bound.
   */
  public TaskSettings retries(int count, long delayMillis, double factor, long maxMillis) {
    return new TaskSettings(
        count,
        Duration.ofMillis(delayMillis),
        factor,
        maxMillis < 0 ? null : Duration.ofMillis(maxMillis),
        timeout,
        retryOn,
        failOn,
        maxActive);
  }

  /** The same with a bound on the time of an attempt. */
  public TaskSettings timeout(long millis) {
    return new TaskSettings(
        retries,
        retryDelay,
        backoff,
        maxRetryDelay,
        Duration.ofMillis(millis),
        retryOn,
        failOn,
        maxActive);
  }

  /** The same, retrying only failures of these classes. */
  public TaskSettings retryOn(String... classes) {
    return new TaskSettings(
        retries, retryDelay, backoff, maxRetryDelay, timeout, List.of(classes), failOn, maxActive);
  }

  /** The same, never retrying failures of these classes. */
  public TaskSettings failOn(String... classes) {
    return new TaskSettings(
        retries, retryDelay, backoff, maxRetryDelay, timeout, retryOn, List.of(classes), maxActive);
  }

  /** The same with a bound on the instances under way at once. */
  public TaskSettings maxActive(int instances) {
    return new TaskSettings(
        retries, retryDelay, backoff, maxRetryDelay, timeout, retryOn, failOn, instances);
  }
}
