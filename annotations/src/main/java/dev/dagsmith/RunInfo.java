package dev.dagsmith;

import java.time.Instant;
import java.util.Objects;

/**
 * Which run this is. As a parameter of a {@link Dag} method it is injected.
 *
 * @param dagId the dag's id
 * @param runId the run's id, unique among the dag's runs
 * @param logicalDate the run's logical date: the start of its data interval
 */
public record RunInfo(String dagId, String runId, Instant logicalDate) {
  /**
   * Checks that nothing is null.
   *
   * @param dagId the dag's id
   * @param runId the run's id, unique among the dag's runs
   * @param logicalDate the run's logical date: the start of its data interval
   */
  public RunInfo {
    Objects.requireNonNull(dagId, "dagId");
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(logicalDate, "logicalDate");
  }
}
