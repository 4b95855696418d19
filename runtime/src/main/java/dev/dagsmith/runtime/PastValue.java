package dev.dagsmith.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a task gave in a run.
 *
 * @param <T> the type of the value
 * @param runId the run
 * @param logicalDate the run's logical date
 * @param value the value
 */
public record PastValue<T extends @Nullable Object>(String runId, Instant logicalDate, T value) {}
