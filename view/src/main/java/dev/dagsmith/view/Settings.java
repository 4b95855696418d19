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

  /** The codec of tasks that name none. */
  public static final String DEFAULT_CODEC = "json";

  private final Map<String, String> all = new LinkedHashMap<>();

  /** How often, when and for what a task is tried again. */
  public Settings retries(int retries, long delay, double backoff, long maxDelay) {
    number("retries", retries, 0);
    number("retry_exponential_backoff", backoff, 1);
    if (delay > 0) {
      duration("retry_delay", delay);
    }
    duration("max_retry_delay", maxDelay);
    return this;
  }

  /** Which part of a wait is left to chance. */
  public Settings jitter(double part) {
    number("retry_jitter", part, 0);
    return this;
  }

  /** Classes of failures that are retried, and that never are. */
  public Settings failures(List<String> retryOn, List<String> failOn) {
    names("retry_on", retryOn);
    names("fail_on", failOn);
    return this;
  }

  /** Bounds on the time of an attempt and the instances at once. */
  public Settings bounds(long timeout, int maxActive) {
    duration("execution_timeout", timeout);
    number("max_active_tis_per_dagrun", maxActive, 0);
    return this;
  }

  /** Whether what a task returns is kept. */
  public Settings push(boolean pushed) {
    if (!pushed) {
      all.put("do_xcom_push", "false");
    }
    return this;
  }

  /** Where a task's XComs are kept, if it says so, and as what. */
  public Settings xcom(String backend, String codec) {
    if (!backend.isEmpty()) {
      all.put("xcom_backend", backend);
    }
    if (!codec.equals(DEFAULT_CODEC)) {
      all.put("xcom_codec", codec);
    }
    return this;
  }

  /** Which tasks alone may read a task's XComs; empty: all may. */
  public Settings readers(List<String> taskIds) {
    names("xcom_readers", taskIds);
    return this;
  }

  /** Whether a task's XComs go once they were read. */
  public Settings once(boolean consumed) {
    if (consumed) {
      all.put("xcom_consume", "once");
    }
    return this;
  }

  /** Whether a task's XComs are encrypted, whatever their types. */
  public Settings sensitive(boolean sensitive) {
    if (sensitive) {
      all.put("xcom_sensitive", "true");
    }
    return this;
  }

  /** Where and with which priority an attempt waits for a slot. */
  public Settings slots(String pool, int priority) {
    if (!pool.equals(DEFAULT_POOL)) {
      all.put("pool", pool);
    }
    number("priority_weight", priority, DEFAULT_PRIORITY);
    return this;
  }

  /** How a sensor polls. */
  public Settings sensor(long interval, long timeout, boolean softFail) {
    duration("poke_interval", interval);
    duration("timeout", timeout);
    if (softFail) {
      all.put("soft_fail", "true");
    }
    return this;
  }

  /** What was collected. */
  public Map<String, String> toMap() {
    return Map.copyOf(all);
  }

  private void number(String key, int value, int usual) {
    if (value != usual) {
      all.put(key, Integer.toString(value));
    }
  }

  private void number(String key, double value, double usual) {
    if (value != usual) {
      all.put(key, Double.toString(value));
    }
  }

  private void names(String key, List<String> names) {
    if (!names.isEmpty()) {
      all.put(key, String.join(", ", names));
    }
  }

  private void duration(String key, long millis) {
    if (millis >= 0) {
      all.put(key, Duration.ofMillis(millis).toString());
    }
  }
}
