package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Sensor;
import dev.dagsmith.Task;
import java.util.Optional;

/**
 * A wait for something outside: Airflow's {@code example_sensor_decorator.py}.
 *
 * <p>{@code mode="reschedule"} is how every sensor waits. An empty {@code Optional} says: not yet.
 */
public final class ExampleSensorDecorator {
  private ExampleSensorDecorator() {}

  /** Waits, and goes on with what was found. */
  @Dag(id = "example_sensor_decorator")
  static String exampleSensorDecorator() {
    var found = Flow.until(() -> waitForUpstream());
    dummyOperator();
    return found;
  }

  @Sensor(interval = "60s", timeout = "3600s")
  static Optional<String> waitForUpstream() {
    return Optional.of("xcom_value");
  }

  @Task
  static void dummyOperator() {}
}
