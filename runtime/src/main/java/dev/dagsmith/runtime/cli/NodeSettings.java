package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.view.Settings;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task's settings as they are shown. */
final class NodeSettings {
  private NodeSettings() {}

  static Map<String, String> of(TaskNode task) {
    TaskSettings set = task.settings();
    Settings shown =
        new Settings()
            .retries(
                set.retries(),
                set.retryDelay().toMillis(),
                set.backoff(),
                millis(set.maxRetryDelay()))
            .failures(set.retryOn(), set.failOn())
            .bounds(millis(set.timeout()), set.maxActive());
    SensorSettings sensor = task.sensor();
    if (sensor != null) {
      shown.sensor(sensor.interval().toMillis(), sensor.timeout().toMillis(), sensor.softFail());
    }
    return shown.toMap();
  }

  private static long millis(@Nullable Duration duration) {
    return duration == null ? -1 : duration.toMillis();
  }
}
