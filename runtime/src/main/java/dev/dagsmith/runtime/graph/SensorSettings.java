package dev.dagsmith.runtime.graph;

import java.time.Duration;

/**
 * How a sensor polls.
 *
 * @param interval the wait between two polls
 * @param timeout how long to poll, from the first poll on
 * @param softFail whether a timeout skips instead of failing
 */
public record SensorSettings(Duration interval, Duration timeout, boolean softFail) {
  /** Settings in milliseconds. */
  public static SensorSettings ofMillis(long interval, long timeout, boolean softFail) {
    return new SensorSettings(Duration.ofMillis(interval), Duration.ofMillis(timeout), softFail);
  }
}
