package dev.dagsmith.runtime.store;

import dev.dagsmith.runtime.core.RunState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is stored.
 *
 * @param key which run
 * @param state its state
 * @param graphHash the version of the graph it follows
 * @param params its parameters, a JSON object; secret ones masked
 * @param logicalDate the date it is for
 * @param startedAt when it began
 * @param end how it ended; null before
 * @param care who works on it
 * @param secrets the secret ones of its parameters, a JSON object; null if it has none
 */
public record RunRow(
    RunKey key,
    RunState state,
    String graphHash,
    String params,
    Instant logicalDate,
    Instant startedAt,
    @Nullable RunEnd end,
    RunCare care,
    @Nullable Sealed secrets) {
  /** A run without secrets. */
  public RunRow(
      RunKey key,
      RunState state,
      String graphHash,
      String params,
      Instant logicalDate,
      Instant startedAt,
      @Nullable RunEnd end,
      RunCare care) {
    this(key, state, graphHash, params, logicalDate, startedAt, end, care, null);
  }
}
