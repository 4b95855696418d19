package dev.dagsmith.processor.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one call of a task: what the call says, else the task, else the dag, else the
 * default.
 *
 * @param id the task's id before it is made unique
 * @param explicitId whether the call itself names the id, so that it must be unique as it is
 * @param retry whether and when failed attempts are repeated
 * @param timeoutMillis the longest time of an attempt; null without a bound
 * @param maxActive instances at once; 0 without a bound
 * @param pool the pool in which an attempt needs a slot
 * @param priority the highest comes first
 * @param push whether what it returns is kept
 * @param xcom how its XComs are kept
 * @param label text and argument numbers; empty without one
 */
public record TaskOptions(
    String id,
    boolean explicitId,
    RetryOptions retry,
    @Nullable Long timeoutMillis,
    int maxActive,
    String pool,
    int priority,
    boolean push,
    XComOptions xcom,
    List<LabelPart> label) {
  /** Copies the list. */
  public TaskOptions {
    label = List.copyOf(label);
  }

  /** Text, or (if {@code argument} is not negative) the value of that argument. */
  public record LabelPart(String text, int argument) {}
}
