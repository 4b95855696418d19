package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Values that pass from task to task: Airflow's {@code tutorial_taskflow_api.py}.
 *
 * <p>What {@code multiple_outputs=True} makes of a dictionary is here a record: {@code
 * summary.totalOrderValue()} is checked when this is compiled. The orders are written as a map, not
 * as JSON, and amounts are no {@code float}.
 */
public final class TutorialTaskflowApi {
  private static final System.Logger LOG = System.getLogger(TutorialTaskflowApi.class.getName());

  private TutorialTaskflowApi() {}

  /** What the orders come to. */
  record Summary(BigDecimal totalOrderValue) {}

  /** Extracts orders, sums them up and shows the sum. */
  @Dag(id = "tutorial_taskflow_api")
  static void tutorialTaskflowApi() {
    var orders = extract();
    var summary = transform(orders);
    load(summary.totalOrderValue());
  }

  /** Gets the data ready; here it is written down. */
  @Task
  static Map<String, BigDecimal> extract() {
    return Map.of(
        "1001", new BigDecimal("301.27"),
        "1002", new BigDecimal("433.21"),
        "1003", new BigDecimal("502.22"));
  }

  /** Computes the total order value. */
  @Task
  static Summary transform(Map<String, BigDecimal> orders) {
    return new Summary(orders.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Shows the total instead of saving it. */
  @Task
  static void load(BigDecimal totalOrderValue) {
    LOG.log(System.Logger.Level.INFO, "Total order value is: " + totalOrderValue);
  }
}
