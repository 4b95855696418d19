package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunListener;
import java.time.Instant;

/**
 * What a run begins with.
 *
 * @param keys its names
 * @param values what its values are made of
 * @param replay what is recorded of it
 * @param listener hears how it goes on
 * @param handle completed when it ends
 * @param startedAt when it began, or was resumed
 */
record RunSetup(
    RunKeys keys,
    RunValues values,
    Replay replay,
    RunListener listener,
    Handle<?> handle,
    Instant startedAt) {}
