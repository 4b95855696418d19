package dev.dagsmith.runtime.store;

import java.time.Instant;

/**
 * A run begins.
 *
 * @param run its key, new
 * @param graph the graph it follows
 * @param params its parameters, a JSON object
 * @param logicalDate the date it is for; kept to the microsecond
 * @param startedAt when it began; kept to the microsecond
 */
public record RunStart(
    RunKey run, GraphVersion graph, String params, Instant logicalDate, Instant startedAt) {}
