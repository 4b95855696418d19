package dev.dagsmith.runtime.graph;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a task's attempts are made.
 *
 * @param retry whether and when failed attempts are repeated
 * @param timeout the longest time of one attempt; null without a bound
 * @param maxActive how many instances may be under way at once in a run; 0 without a bound
 * @param pool the pool in which an attempt needs a slot
 * @param priority of what waits for the same slot the highest comes first
 * @param push whether what the task returns is kept; if not, nothing may read it
 * @param xcom how its XComs are kept
 */
public record TaskSettings(
    RetrySettings retry,
    @Nullable Duration timeout,
    int maxActive,
    String pool,
    int priority,
    boolean push,
    XComSettings xcom) {
  /** The pool of tasks that name none. Every engine has it. */
  public static final String DEFAULT_POOL = "default_pool";

  /** The priority of tasks that have none of their own. */
  public static final int DEFAULT_PRIORITY = 1;

  /** One attempt, without bounds. */
  public static final TaskSettings DEFAULT =
      new TaskSettings(
          RetrySettings.NONE, null, 0, DEFAULT_POOL, DEFAULT_PRIORITY, true, XComSettings.DEFAULT);

  /**
   * The same with retries after {@code delayMillis}, times {@code factor} at each, at most {@code
   * maxMillis}; -1: no bound.
   */
  public TaskSettings retries(int count, long delayMillis, double factor, long maxMillis) {
    return with(
        new RetrySettings(
            count,
            Duration.ofMillis(delayMillis),
            factor,
            maxMillis < 0 ? null : Duration.ofMillis(maxMillis),
            retry.jitter(),
            retry.retryOn(),
            retry.failOn()));
  }

  /** The same, leaving this part of each wait to chance: from 0 to 1. */
  public TaskSettings jitter(double part) {
    return with(retry.jitter(part));
  }

  /** The same with a bound on the time of an attempt. */
  public TaskSettings timeout(long millis) {
    return new TaskSettings(
        retry, Duration.ofMillis(millis), maxActive, pool, priority, push, xcom);
  }

  /** The same, retrying only failures of these classes. */
  public TaskSettings retryOn(String... classes) {
    return with(retry.retryOn(List.of(classes)));
  }

  /** The same, never retrying failures of these classes. */
  public TaskSettings failOn(String... classes) {
    return with(retry.failOn(List.of(classes)));
  }

  /** The same with a bound on the instances under way at once. */
  public TaskSettings maxActive(int instances) {
    return new TaskSettings(retry, timeout, instances, pool, priority, push, xcom);
  }

  /** The same in a pool. */
  public TaskSettings pool(String name) {
    return new TaskSettings(retry, timeout, maxActive, name, priority, push, xcom);
  }

  /** The same with a priority. */
  public TaskSettings priority(int newPriority) {
    return new TaskSettings(retry, timeout, maxActive, pool, newPriority, push, xcom);
  }

  /** The same, throwing away what the task returns. */
  public TaskSettings notPushed() {
    return new TaskSettings(retry, timeout, maxActive, pool, priority, false, xcom);
  }

  /** The same, keeping its XComs in a backend, by a codec. */
  public TaskSettings xcom(String backend, String codec) {
    return with(xcom.kept(backend, codec));
  }

  /** The same, letting only tasks of these ids read its XComs. */
  public TaskSettings readers(String... taskIds) {
    return with(xcom.readers(List.of(taskIds)));
  }

  /**
   * The same, deleting its XComs with the success of the one task that may read them.
   *
   * @throws IllegalArgumentException if not exactly one reader was named
   */
  public TaskSettings once() {
    return with(xcom.consumed());
  }

  /** The same, encrypting its XComs. */
  public TaskSettings sensitive() {
    return with(xcom.encrypted());
  }

  /** The same, keeping its XComs for so many milliseconds. */
  public TaskSettings ttl(long millis) {
    return with(xcom.ttl(Duration.ofMillis(millis)));
  }

  private TaskSettings with(XComSettings newXCom) {
    return new TaskSettings(retry, timeout, maxActive, pool, priority, push, newXCom);
  }

  private TaskSettings with(RetrySettings newRetry) {
    return new TaskSettings(newRetry, timeout, maxActive, pool, priority, push, xcom);
  }
}
