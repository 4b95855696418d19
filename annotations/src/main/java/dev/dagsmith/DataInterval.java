package dev.dagsmith;

import java.time.Instant;
import java.util.Objects;

/**
 * The stretch of time that a run is for. As a parameter of a {@link Dag} method it is injected.
 *
 * @param start its begin, included
 * @param end its end, excluded; equal to {@code start} for a run that was started by hand
 */
public record DataInterval(Instant start, Instant end) {
  /**
   * Checks that neither is null and that the end is not before the start.
   *
   * @param start its begin, included
   * @param end its end, excluded; equal to {@code start} for a run that was started by hand
   */
  public DataInterval {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "A data interval ends at " + end + ", before its start " + start);
    }
  }
}
