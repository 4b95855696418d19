package dev.dagsmith.runtime.engine.time;

import dev.dagsmith.runtime.graph.SensorSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The polling of a sensor; its timeout counts from the first poll, across restarts.
 *
 * @param firstNanos when the first poll began, by the engine's monotonic time
 * @param firstAt the same as a time of day
 */
public record Polls(long firstNanos, @Nullable Instant firstAt) {
  /** How much of the sensor's time is left, in nanoseconds. */
  public long left(SensorSettings sensor, TimeSource time) {
    return firstNanos + sensor.timeout().toNanos() - time.nanos();
  }
}
