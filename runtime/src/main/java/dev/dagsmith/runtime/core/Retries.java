package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import java.time.Duration;
import java.util.List;

/** Whether a failed attempt is followed by another, and when. */
final class Retries {
  private static final String FAIL_TASK = "dev.dagsmith.FailTask";
  private static final String SENSOR_TIMEOUT = "dev.dagsmith.SensorTimeout";
  private static final double MOST_NANOS = Long.MAX_VALUE / 2.0;

  private Retries() {}

  static boolean retried(TaskNode task, int attempt, Failure failure) {
    TaskSettings settings = task.settings();
    if (attempt > settings.retries()
        || failure.is(FAIL_TASK)
        || (task.sensor() != null && failure.is(SENSOR_TIMEOUT))
        || isAny(failure, settings.failOn())) {
      return false;
    }
    return settings.retryOn().isEmpty() || isAny(failure, settings.retryOn());
  }

  /** The wait after this attempt. */
  static Duration delay(TaskSettings settings, int attempt) {
    double nanos =
        (settings.retryDelay().toSeconds() * 1e9 + settings.retryDelay().toNanosPart())
            * Math.pow(settings.backoff(), attempt - 1.0);
    Duration delay = Duration.ofNanos((long) Math.min(nanos, MOST_NANOS));
    Duration most = settings.maxRetryDelay();
    return most != null && delay.compareTo(most) > 0 ? most : delay;
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
