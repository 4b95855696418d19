package dev.dagsmith.runtime.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run begins.
 *
 * @param run its key, new
 * @param graph the graph it follows
 * @param params its parameters, a JSON object; secret ones masked
 * @param logicalDate the date it is for; kept to the microsecond
 * @param startedAt when it began; kept to the microsecond
 * @param secrets the secret ones of its parameters, a JSON object; null if it has none
 */
public record RunStart(
    RunKey run,
    GraphVersion graph,
    String params,
    Instant logicalDate,
    Instant startedAt,
    @Nullable Sealed secrets) {
  /** A run without secrets. */
  public RunStart(
      RunKey run, GraphVersion graph, String params, Instant logicalDate, Instant startedAt) {
    this(run, graph, params, logicalDate, startedAt, null);
  }
}
