package dev.dagsmith.runtime.store;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.RunState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param state success or failed
 * @param endedAt when; kept to the microsecond
 * @param result the instance whose {@code return_value} is the run's result; null without one
 * @param failedAt where the run's failure happened; null for a success
 * @param failure that failure; null for a success
 * @param suppressed the run's other failures, earliest first
 */
public record RunEnd(
    RunState state,
    Instant endedAt,
    @Nullable InstanceKey result,
    @Nullable InstanceKey failedAt,
    @Nullable Failure failure,
    List<Failure> suppressed) {
  /** Copies the list. */
  public RunEnd {
    suppressed = List.copyOf(suppressed);
  }
}
