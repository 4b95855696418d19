package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.RetrySettings;
import dev.dagsmith.runtime.graph.TaskNode;
import java.time.Duration;
import java.util.List;

/** Whether a failed attempt is followed by another, and when. */
final class Retries {
  private static final String FAIL_TASK = "dev.dagsmith.FailTask";
  private static final String SENSOR_TIMEOUT = "dev.dagsmith.SensorTimeout";
  private static final double MOST_NANOS = Long.MAX_VALUE / 2.0;

  private Retries() {}

  static boolean retried(TaskNode task, int attempt, Failure failure) {
    RetrySettings settings = task.settings().retry();
    if (attempt > settings.retries()
        || failure.is(FAIL_TASK)
        || (task.sensor() != null && failure.is(SENSOR_TIMEOUT))
        || isAny(failure, settings.failOn())) {
      return false;
    }
    return settings.retryOn().isEmpty() || isAny(failure, settings.retryOn());
  }

  /**
   * The wait after this attempt.
   *
   * @param chance from 0 to 1: how much of what is left to chance is taken off
   */
  static Duration delay(RetrySettings settings, int attempt, double chance) {
    double nanos =
        Math.min(nanos(settings.delay()) * Math.pow(settings.backoff(), attempt - 1.0), MOST_NANOS);
    Duration most = settings.maxDelay();
    double bounded = most == null ? nanos : Math.min(nanos, nanos(most));
    return Duration.ofNanos((long) (bounded * (1 - settings.jitter() * chance)));
  }

  private static double nanos(Duration duration) {
    return duration.toSeconds() * 1e9 + duration.toNanosPart();
  }

  private static boolean isAny(Failure failure, List<String> classes) {
    for (String name : classes) {
      if (failure.is(name)) {
        return true;
      }
    }
    return false;
  }
}
