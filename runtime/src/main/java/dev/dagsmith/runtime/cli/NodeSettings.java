package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.RetrySettings;
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
    RetrySettings retry = set.retry();
    Settings shown =
        new Settings()
            .retries(
                retry.retries(),
                retry.delay().toMillis(),
                retry.backoff(),
                millis(retry.maxDelay()))
            .jitter(retry.jitter())
            .failures(retry.retryOn(), retry.failOn())
            .bounds(millis(set.timeout()), set.maxActive())
            .slots(set.pool(), set.priority())
            .push(set.push())
            .xcom(set.xcom().backend(), set.xcom().codec())
            .readers(set.xcom().readers())
            .once(set.xcom().once())
            .sensitive(set.xcom().sensitive());
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
