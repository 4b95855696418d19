package dev.dagsmith.runtime.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param state {@link RunState#SUCCESS} or {@link RunState#FAILED}
 * @param result the return that took effect; null if none did, or for a failed run
 * @param failedAt where the run's failure happened: the earliest as the plain call evaluates; null
 *     for a success
 * @param failure that failure; null for a success
 * @param suppressed the run's other failures, earliest first, at most 100
 * @param cancelled whether it failed because it was cancelled
 */
public record RunOutcome(
    RunState state,
    @Nullable Instance result,
    @Nullable Instance failedAt,
    @Nullable Failure failure,
    List<Failure> suppressed,
    boolean cancelled) {
  /** Copies the list. */
  public RunOutcome {
    suppressed = List.copyOf(suppressed);
  }
}
