package dev.dagsmith.processor.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one call of a task: what the call says, else the task, else the dag, else the
 * default.
 *
 * @param id the task's id before it is made unique
 * @param explicitId whether the call itself names the id, so that it must be unique as it is
 * @param retries how often a failed attempt is repeated
 * @param retryDelayMillis the wait before the first retry
 * @param backoff the factor by which it grows
 * @param maxRetryDelayMillis the longest wait; null without a bound
 * @param timeoutMillis the longest time of an attempt; null without a bound
 * @param retryOn binary names of classes; empty for all
 * @param failOn binary names of classes
 * @param maxActive instances at once; 0 without a bound
 * @param label text and argument numbers; empty without one
 */
public record TaskOptions(
    String id,
    boolean explicitId,
    int retries,
    long retryDelayMillis,
    double backoff,
    @Nullable Long maxRetryDelayMillis,
    @Nullable Long timeoutMillis,
    List<String> retryOn,
    List<String> failOn,
    int maxActive,
    List<LabelPart> label) {
  /** Copies the lists. */
  public TaskOptions {
    retryOn = List.copyOf(retryOn);
    failOn = List.copyOf(failOn);
    label = List.copyOf(label);
  }

  /** Text, or (if {@code argument} is not negative) the value of that argument. */
  public record LabelPart(String text, int argument) {}
}
