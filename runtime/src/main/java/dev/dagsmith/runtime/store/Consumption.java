package dev.dagsmith.runtime.store;

import java.time.Instant;
import java.util.List;

/**
 * A task instance has succeeded that consumes values: they are deleted, and who consumed them stays
 * on record.
 *
 * @param by the instance
 * @param at when it succeeded
 * @param given tasks, with the path up to which instances are meant, of which it consumes all that
 *     is consumed once, of all attempts
 * @param pulled what its attempts pulled besides
 */
public record Consumption(
    InstanceKey by, Instant at, List<InstanceKey> given, List<XComKey> pulled) {
  /** Copies the lists. */
  public Consumption {
    given = List.copyOf(given);
    pulled = List.copyOf(pulled);
  }
}
