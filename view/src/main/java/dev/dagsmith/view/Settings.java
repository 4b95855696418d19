package dev.dagsmith.view;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects a node's settings by Airflow's names, leaving out defaults; one way of writing them for
 * the processor and the runtime. Durations are milliseconds, and negative without a value.
 */
public final class Settings {
  /** The pool of tasks that name none. */
  public static final String DEFAULT_POOL = "default_pool";

  /** The priority of tasks that have none of their own. */
  public static final int DEFAULT_PRIORITY = 1;

  private final Map<String, String> all = new LinkedHashMap<>();

  /** How often, when and for what a task is tried again. */
  public Settings retries(int retries, long delay, double backoff, long maxDelay) {
    put("retries", retries != 0, Integer.toString(retries));
    put("retry_delay", delay > 0, duration(delay));
    put("retry_exponential_backoff", backoff != 1.0, Double.toString(backoff));
    put("max_retry_delay", maxDelay >= 0, duration(maxDelay));
    return this;
  }

  /** Which part of a wait is left to chance. */
  public Settings jitter(double part) {
    put("retry_jitter", part > 0, Double.toString(part));
    return this;
  }

  /** Classes of failures that are retried, and that never are. */
  public Settings failures(List<String> retryOn, List<String> failOn) {
    put("retry_on", !retryOn.isEmpty(), String.join(", ", retryOn));
    put("fail_on", !failOn.isEmpty(), String.join(", ", failOn));
    return this;
  }

  /** Bounds on the time of an attempt and the instances at once. */
  public Settings bounds(long timeout, int maxActive) {
    put("execution_timeout", timeout >= 0, duration(timeout));
    put("max_active_tis_per_dagrun", maxActive != 0, Integer.toString(maxActive));
    return this;
  }

  /** Where and with which priority an attempt waits for a slot. */
  public Settings slots(String pool, int priority) {
    put("pool", !pool.equals(DEFAULT_POOL), pool);
    put("priority_weight", priority != DEFAULT_PRIORITY, Integer.toString(priority));
    return this;
  }

  /** How a sensor polls. */
  public Settings sensor(long interval, long timeout, boolean softFail) {
    put("poke_interval", true, duration(interval));
    put("timeout", timeout >= 0, duration(timeout));
    put("soft_fail", softFail, "true");
    return this;
  }

  /** What was collected. */
  public Map<String, String> toMap() {
    return Map.copyOf(all);
  }

  private void put(String key, boolean given, String value) {
    if (given) {
      all.put(key, value);
    }
  }

  private static String duration(long millis) {
    return Duration.ofMillis(millis).toString();
  }
}
